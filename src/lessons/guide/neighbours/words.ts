/** What the page says of neighbours. */
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Pair } from './made.ts';

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
    `${which}: distance ${near.distance.toFixed(3)}`,
    other && `the nearest has ${other}`,
    unmet && unmetText(unmet),
  ]
    .filter(Boolean)
    .join('; ');
}
