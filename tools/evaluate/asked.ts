import { isAsAsked } from '../../src/data/told.ts';
import type { Wanted } from '../../src/data/types.ts';
import { errorOfMean } from './estimate.ts';

/** How often what was asked for was read. */
export interface Followed {
  /** Per attribute, over the prompts that ask for it; absent where none does. */
  readonly each: Readonly<Record<string, number>>;
  /** Mean over the attributes. */
  readonly mean: number;
  /** Its standard error, from the number of prompts that ask for each. */
  readonly error: number;
  /** Share of prompts of which everything was read. */
  readonly whole: number;
}

/** labels: [N, attributes], places of the values that a reader saw; asked: [N]. */
export function followed(
  labels: Uint8Array,
  asked: readonly Wanted[],
  attributes: Readonly<Record<string, readonly string[]>>,
): Followed {
  const named = Object.entries(attributes);
  const right = new Map<string, boolean[]>();
  let whole = 0;
  asked.forEach((wanted, row) => {
    const answers = named.flatMap(([name, values], i) => {
      const value = wanted[name];
      if (value === undefined) return [];
      const seen = values[labels[row * named.length + i] ?? values.length];
      const answer = isAsAsked(seen, value);
      right.set(name, [...(right.get(name) ?? []), answer]);
      return [answer];
    });
    if (answers.every(Boolean)) whole++;
  });
  const each = Object.fromEntries([...right].map(([name, answers]) => [name, share(answers)]));
  const shares = Object.values(each);
  const counts = [...right.values()].map(({ length }) => length);
  return {
    each,
    mean: shares.reduce((a, b) => a + b, 0) / shares.length,
    error: errorOfMean(shares, counts),
    whole: whole / asked.length,
  };
}

const share = (answers: readonly boolean[]): number => answers.filter(Boolean).length / answers.length;
