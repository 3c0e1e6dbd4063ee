/** A mean of several measurements of one thing. */
export interface Estimate {
  readonly mean: number;
  /** Standard error of the mean, s/√n; null where it is not known, as of a single measurement. */
  readonly error: number | null;
}

/** NaN without values, and where one of them is not finite: a sampler that fails once is not good on average. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (!Number.isFinite(mean)) return { mean: Number.NaN, error: null };
  if (count === 1) return { mean, error: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (count - 1) / count) };
}

export interface Tally extends Estimate {
  readonly count: number;
}

/** The same with their number; null without values. */
export const tally = (values: readonly number[]): Tally | null =>
  values.length ? { ...estimate(values), count: values.length } : null;

/**
 * The usual time of a call: the median (of an even number the later of the two in the middle), since whatever else goes on
 * makes some longer. null without times.
 */
export const usualTime = (times: readonly number[]): number | null =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? null;
