/** What the page says of neighbours. */
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Pair } from './made.ts';

export const distanceText = (distance: number): string => distance.toFixed(3);

const wordsOf = (values: Pair['read']): string => {
  const { teller } = datasetOf(experiment.getState());
  return teller ? teller.words(values).join(', ') : Object.values(values).join(', ');
};

/** “shows green hair, a red hat, which no training picture shows together” */
export const unmetText = (unmet: NonNullable<Pair['unmet']>): string =>
  `${wordsOf(unmet)}: no training picture shows both`;

/** What is otherwise in the nearest one than is read in the picture; empty where nothing is. */
export function otherText({ read, near }: Pair): string {
  if (!near) return '';
  const other = Object.entries(near.values).filter(([name, value]) => read[name] !== value);
  return wordsOf(Object.fromEntries(other));
}

/** “0.104; the nearest has long green hair. …” */
export function pairText(pair: Pair, which: number): string {
  const { near, unmet } = pair;
  if (!near) return `${which}: searching`;
  const other = otherText(pair);
  return [
    `${which}: distance ${distanceText(near.distance)}`,
    other && `the nearest has ${other}`,
    unmet && unmetText(unmet),
  ]
    .filter(Boolean)
    .join('; ');
}

/** Mean of a few, with its standard error: “0.051 ± 0.008”. */
export function meanText(values: readonly number[]): string {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return distanceText(mean);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return `${distanceText(mean)} ± ${distanceText(Math.sqrt(squares / (n - 1) / n))}`;
}
