/** Several measurements of one thing. */
export interface Tally {
  readonly mean: number;
  /** Standard error of the mean, s/√n; null for a single measurement. */
  readonly error: number | null;
  readonly count: number;
}

/** null without values. NaN where one of them is not finite: a sampler that fails once is not good on average. */
export function tally(values: readonly number[]): Tally | null {
  const count = values.length;
  if (!count) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (!Number.isFinite(mean)) return { mean: Number.NaN, error: null, count };
  if (count === 1) return { mean, error: null, count };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (count - 1) / count), count };
}
