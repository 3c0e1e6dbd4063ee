import { rows } from '../arrays.ts';

/** Euclidean distance between row i of a and row j of b. */
export function distanceBetween(
  a: ArrayLike<number>,
  i: number,
  b: ArrayLike<number>,
  j: number,
  dimension: number,
): number {
  let square = 0;
  for (let d = 0; d < dimension; d++) square += (a[i * dimension + d] - b[j * dimension + d]) ** 2;
  return Math.sqrt(square);
}

export interface Nearest {
  /** [n], in units of x. */
  readonly distance: Float64Array;
  /** [n], the row of references. */
  readonly index: Uint32Array;
}

/**
 * For each query the nearest reference, to see whether a model has learned its data by heart.
 * queries: [n, D], references: [m, D]. Throws RangeError without references, or on rows that are not whole.
 */
export function nearest(
  queries: ArrayLike<number>,
  references: ArrayLike<number>,
  dimension: number,
): Nearest {
  const n = rows(queries, dimension);
  const m = rows(references, dimension);
  if (m === 0) throw new RangeError('There is nothing to be near to; pass at least one reference');
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const index = new Uint32Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const candidate = distanceBetween(queries, i, references, j, dimension);
      if (candidate < distance[i]) {
        distance[i] = candidate;
        index[i] = j;
      }
    }
  return { distance, index };
}
