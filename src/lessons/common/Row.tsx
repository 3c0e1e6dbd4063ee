import type { ReactNode } from 'react';

/** Something with a name before it. */
export function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <span className="legend" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}
