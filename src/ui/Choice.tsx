import { type ReactNode, useId } from 'react';
import { Name, nameClass } from './Term.tsx';

export interface Item<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown instead of the words, which stay its name. */
  readonly icon?: ReactNode;
}

interface Props<T extends string> {
  readonly name: string;
  readonly items: readonly Item<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Said after the name of what is chosen. */
  readonly hint?: ReactNode;
}

/** One of a few: radio buttons that look like words, or like what they stand for. */
export function Choice<T extends string>({ name, items, value, onChange, hint }: Props<T>) {
  const group = useId();
  const icons = items.some((item) => item.icon);
  const chosen = items.find((item) => item.value === value);
  return (
    <fieldset className={icons ? 'choice icons' : 'choice'}>
      <legend className={nameClass(name)}>
        <Name>{name}</Name>
        {icons && chosen ? (
          <span className="chosen" aria-hidden="true">
            {chosen.label}
          </span>
        ) : null}
        {hint ? <span className="hint">{hint}</span> : null}
      </legend>
      <div className="items">
        {items.map((item) => (
          <label key={item.value} title={item.icon ? item.label : undefined}>
            <input
              type="radio"
              name={group}
              checked={item.value === value}
              onChange={() => onChange(item.value)}
              aria-label={item.icon ? item.label : undefined}
            />
            <span>{item.icon ?? item.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
