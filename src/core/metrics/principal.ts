import { rows } from '../arrays.ts';
import { eigenSteps } from '../eigen.ts';
import { moments } from './moments.ts';

/** The directions in which a set varies most. */
export interface Principal {
  /** [D]. */
  readonly mean: Float64Array;
  /** [count, D], orthonormal, the widest first. */
  readonly directions: Float64Array;
  readonly count: number;
  /** Share of all variance that lies along them. */
  readonly share: number;
}

/** x: [n, D]; count: at most so many directions. Yields now and then. Throws RangeError as `moments` does. */
export function* principal(
  x: ArrayLike<number>,
  dimension: number,
  count: number,
): Generator<void, Principal> {
  const { mean, covariance } = moments(x, dimension);
  const { values, vectors } = yield* eigenSteps(covariance, dimension);
  const widest = [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, count);
  const directions = new Float64Array(widest.length * dimension);
  widest.forEach((column, row) => {
    for (let d = 0; d < dimension; d++) directions[row * dimension + d] = vectors[d * dimension + column];
  });
  const total = values.reduce((sum, value) => sum + value, 0);
  const share = total > 0 ? widest.reduce((sum, column) => sum + values[column], 0) / total : 1;
  return { mean, directions, count: widest.length, share };
}

/** How far events lie along the directions, from the mean: x [n, D] → [n, count]. Throws RangeError on rows that are not whole. */
export function along({ mean, directions, count }: Principal, x: ArrayLike<number>): Float32Array {
  const dimension = mean.length;
  const n = rows(x, dimension);
  const out = new Float32Array(n * count);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < count; k++) {
      let sum = 0;
      for (let d = 0; d < dimension; d++)
        sum += (x[i * dimension + d] - mean[d]) * directions[k * dimension + d];
      out[i * count + k] = sum;
    }
  return out;
}
