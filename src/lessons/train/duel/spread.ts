/** What several runs have come to, in words. */
import { tally } from '../../../core/tally.ts';

/** Mean ± its standard error, which one run alone does not tell. */
export function spread(values: readonly number[], digits: number): string {
  const all = tally(values);
  if (!all) return '–';
  const mean = all.mean.toFixed(digits);
  return all.error === null ? mean : `${mean} ± ${all.error.toFixed(digits)}`;
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
