import type { ReactNode } from 'react';
import { Name, nameClass } from './Term.tsx';

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
      <span className={`legend ${nameClass(name)}`}>
        <Name>{name}</Name>
      </span>
      <select aria-label={name} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ))}
      </select>
      {hint ? <span className="hint">{hint}</span> : null}
    </div>
  );
}
