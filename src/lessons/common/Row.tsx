import type { ReactNode } from 'react';
import { termNamed } from '../../ui/glossary.ts';
import { Name, nameClass } from '../../ui/Term.tsx';

/** Something with a name before it. */
export function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <span className={`legend ${nameClass(name)}`} aria-hidden={termNamed(name) ? undefined : 'true'}>
        <Name>{name}</Name>
      </span>
      {children}
    </div>
  );
}
