import { type ReactNode, useId } from 'react';
import { Name, nameClass } from './Term.tsx';

export interface Item<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown instead of the words, which stay its name. */
  readonly icon?: ReactNode;
  /** Items of one group stand together under its name, each with its own name beside its icon. */
  readonly group?: string;
}

interface Props<T extends string> {
  readonly name: string;
  readonly items: readonly Item<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Said after the name of what is chosen. */
  readonly hint?: ReactNode;
}

interface OneProps<T extends string> {
  readonly item: Item<T>;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (value: T) => void;
}

function One<T extends string>({ item, name, checked, onChange }: OneProps<T>) {
  const named = item.group !== undefined;
  return (
    <label title={item.icon && !named ? item.label : undefined}>
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={() => onChange(item.value)}
        aria-label={item.icon ? item.label : undefined}
      />
      <span>
        {item.icon ?? item.label}
        {item.icon && named ? <span className="named">{item.label}</span> : null}
      </span>
    </label>
  );
}

/** The groups of the items, in the order in which they come. */
const groupsOf = <T extends string>(items: readonly Item<T>[]): readonly (string | undefined)[] => [
  ...new Set(items.map(({ group }) => group)),
];

/** One of a few: radio buttons that look like words, or like what they stand for. */
export function Choice<T extends string>({ name, items, value, onChange, hint }: Props<T>) {
  const radios = useId();
  const icons = items.some((item) => item.icon);
  const chosen = items.find((item) => item.value === value);
  return (
    <fieldset className={icons ? 'choice icons' : 'choice'}>
      <legend className={nameClass(name)}>
        <Name>{name}</Name>
        {icons && chosen && chosen.group === undefined ? (
          <span className="chosen" aria-hidden="true">
            {chosen.label}
          </span>
        ) : null}
        {hint ? <span className="hint">{hint}</span> : null}
      </legend>
      {groupsOf(items).map((group) => (
        <div className={group ? 'items grouped' : 'items'} key={group ?? ''}>
          {group ? <span className="group">{group}</span> : null}
          {items
            .filter((item) => item.group === group)
            .map((item) => (
              <One
                key={item.value}
                item={item}
                name={radios}
                checked={item.value === value}
                onChange={onChange}
              />
            ))}
        </div>
      ))}
    </fieldset>
  );
}
