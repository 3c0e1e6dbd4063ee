import type { ReactNode } from 'react';

interface Props<T extends string> {
  readonly name: string;
  readonly items: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** What is to be known about the chosen one. */
  readonly hint?: ReactNode;
}

/** One of many. */
export function Select<T extends string>({ name, items, value, onChange, hint }: Props<T>) {
  return (
    <div className="field">
      <label>
        <span className="legend">{name}</span>
        <select value={value} onChange={(event) => onChange(event.target.value as T)}>
          {items.map((item) => (
            <option key={item.value} value={item.value}>
              {item.label}
            </option>
          ))}
        </select>
      </label>
      {hint ? <span className="hint">{hint}</span> : null}
    </div>
  );
}
