import { rows } from '../arrays.ts';

export interface Moments {
  /** [D]. */
  readonly mean: Float64Array;
  /** [D, D], unbiased (divided by n − 1). */
  readonly covariance: Float64Array;
}

/** Mean and covariance of x: [n, D], in float64. Throws RangeError on fewer than two rows, or rows that are not whole. */
export function moments(x: ArrayLike<number>, dimension: number): Moments {
  const n = rows(x, dimension);
  if (n < 2) throw new RangeError(`${n} events have no covariance; pass at least two`);
  const mean = new Float64Array(dimension);
  for (let i = 0; i < x.length; i++) mean[i % dimension] += x[i] / n;
  const covariance = new Float64Array(dimension * dimension);
  const centered = new Float64Array(dimension);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < dimension; i++) centered[i] = x[row * dimension + i] - mean[i];
    for (let i = 0; i < dimension; i++)
      for (let j = 0; j <= i; j++) covariance[i * dimension + j] += (centered[i] * centered[j]) / (n - 1);
  }
  for (let i = 0; i < dimension; i++)
    for (let j = 0; j < i; j++) covariance[j * dimension + i] = covariance[i * dimension + j];
  return { mean, covariance };
}
