/** Controls of the spec that more than one lesson has. */
import { type ReactNode, useEffect, useId } from 'react';
import { grouped } from '../../core/grouped.ts';
import { correct } from '../../state/correct.ts';
import { countsOf } from '../../state/counts.ts';
import {
  change,
  type DataName,
  type Experiment,
  experiment,
  type FieldName,
  fields,
  useExperiment,
} from '../../state/experiment.ts';
import type { Field } from '../../state/fields.ts';
import { say } from '../../state/notices.ts';
import { dataset, useSource } from '../../state/sources.ts';
import { Choice, type Item } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Row } from './Row.tsx';
import { newSeed } from './seed.ts';
import { countOf } from './spec.ts';

/** Names of numbers of the spec. */
export type NumberName = {
  [K in FieldName]: (typeof fields)[K] extends Field<number> ? K : never;
}[FieldName];

/** A whole number of the spec, with other ways to choose it. */
export function NumberRow({
  of,
  digits,
  children,
}: {
  readonly of: NumberName;
  readonly digits: number;
  readonly children?: ReactNode;
}) {
  const value = useExperiment((spec) => spec[of]);
  return (
    <Row name={fields[of].label}>
      <NumberField
        field={fields[of]}
        value={value}
        digits={digits}
        onChange={(next) => change({ [of]: next })}
      />
      {children}
    </Row>
  );
}

type FlagName = { [K in FieldName]: (typeof fields)[K] extends Field<boolean> ? K : never }[FieldName];

/** A setting that is on or off. children: what to call it, if not by its name. */
export function FlagRow({ of, children }: { readonly of: FlagName; readonly children?: ReactNode }) {
  const checked = useExperiment((spec) => spec[of]);
  return (
    <label className="field check">
      <input type="checkbox" checked={checked} onChange={(event) => change({ [of]: event.target.checked })} />
      {children ?? fields[of].label}
    </label>
  );
}

interface UsualProps {
  readonly usual: readonly number[];
  readonly onChoose: (steps: number) => void;
}

/** Numbers of steps that are one click away. */
export function UsualSteps({ usual, onChoose }: UsualProps) {
  return usual.map((steps) => (
    <button
      key={steps}
      type="button"
      className="quick"
      aria-label={`${steps} steps`}
      onClick={() => onChoose(steps)}
    >
      {steps}
    </button>
  ));
}

export function Steps({ usual }: { readonly usual: readonly number[] }) {
  return (
    <NumberRow of="steps" digits={4}>
      <UsualSteps usual={usual} onChoose={(steps) => change({ steps })} />
    </NumberRow>
  );
}

interface SeedProps {
  readonly of: NumberName;
  /** “seed”, to follow “New”. */
  readonly what: string;
  readonly children?: ReactNode;
}

/** A seed with a button for another one. */
export function SeedRow({ of, what, children }: SeedProps) {
  return (
    <NumberRow of={of} digits={10}>
      <button
        type="button"
        className="word"
        onClick={() => change({ [of]: newSeed(experiment.getState()[of]) })}
      >
        New<span className="unseen"> {what}</span>
      </button>
      {children}
    </NumberRow>
  );
}

/** The classes that data can be asked for: of a drawing, the colours that it has. */
export function useClasses(data: DataName): { value: string; label: string }[] | null {
  const opened = useSource(data);
  const colours = opened.kind === 'ready' ? opened.source.colours : undefined;
  const all = dataset(data).classes?.map((label, i) => ({ value: String(i), label })) ?? null;
  return (colours && all?.filter((_, i) => colours.includes(i))) ?? all;
}

/** A colour that a drawing does not have, or no longer has, cannot be asked for: a link says it, or the last such point is erased. */
function useOwnClass(items: ReturnType<typeof useClasses>, data: DataName): void {
  const chosen = useExperiment((spec) => spec.class);
  const missing = chosen !== null && items !== null && !items.some(({ value }) => value === String(chosen));
  useEffect(() => {
    if (!missing || chosen === null) return;
    say(`There is no point of class ${dataset(data).classes?.[chosen] ?? chosen}, so any is asked for.`);
    correct({ class: null });
  }, [missing, chosen, data]);
}

export function ClassChoice() {
  const data = useExperiment((spec) => spec.data);
  const chosen = useExperiment((spec) => spec.class);
  const items = useClasses(data);
  useOwnClass(items, data);
  if (!items) return null;
  return (
    <Select
      name={fields.class.label}
      items={[{ value: '', label: 'any' }, ...items]}
      value={chosen === null ? '' : String(chosen)}
      onChange={(value) => change({ class: value === '' ? null : Number(value) })}
    />
  );
}

/** of: the spec as the bench runs it. */
export function Count({ of = (spec) => spec }: { readonly of?: (spec: Experiment) => Experiment }) {
  const { offered } = countsOf(dataset(useExperiment((spec) => spec.data)));
  const count = useExperiment((spec) => countOf(of(spec)));
  // A link may ask for a count between those offered.
  const counts = [...new Set([...offered, count])].sort((a, b) => a - b);
  return (
    <Choice
      name={fields.count.label}
      items={counts.map((value) => ({ value: String(value), label: grouped(value) }))}
      value={String(count)}
      onChange={(value) => change({ count: Number(value) })}
    />
  );
}

interface ListProps<T extends string> {
  readonly name: string;
  readonly items: readonly Item<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of some sentences, each on a line of its own. */
export function List<T extends string>({ name, items, value, onChange }: ListProps<T>) {
  const group = useId();
  return (
    <fieldset className="choice listed">
      <legend className="unseen">{name}</legend>
      {items.map((item) => (
        <label key={item.value}>
          <input
            type="radio"
            name={group}
            checked={item.value === value}
            onChange={() => onChange(item.value)}
          />
          <span>{item.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
