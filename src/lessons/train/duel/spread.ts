/** What several runs have come to, in words. */

/** Mean ± its standard error, which one run alone does not tell. */
export function spread(values: readonly number[], digits: number): string {
  const count = values.length;
  if (!count) return '–';
  const mean = values.reduce((sum, one) => sum + one, 0) / count;
  if (count === 1) return mean.toFixed(digits);
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return `${mean.toFixed(digits)} ± ${Math.sqrt(squares / (count - 1) / count).toFixed(digits)}`;
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
