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

/**
 * Density: how densely real neighbourhoods cover the fakes, 1 for a perfect model and above it where fakes crowd.
 * Coverage: the share of real neighbourhoods with a fake in them, at most 1. Both from arXiv:2002.09797 eq. 3 and 4; a neighbourhood
 * reaches to the k-th nearest other real. real: [n, D], fake: [m, D].
 * Throws RangeError unless n > k ≥ 1 and m ≥ 1, or on rows that are not whole.
 */
export function densityCoverage(
  real: ArrayLike<number>,
  fake: ArrayLike<number>,
  dimension: number,
  k = 5,
): { density: number; coverage: number } {
  const m = rows(fake, dimension);
  if (m === 0) throw new RangeError('There are no fakes to judge; pass at least one');
  const radii = reach(real, dimension, k);
  let inside = 0;
  let covered = 0;
  radii.forEach((radius, i) => {
    let count = 0;
    for (let j = 0; j < m; j++) if (distanceBetween(real, i, fake, j, dimension) < radius) count++;
    inside += count;
    if (count > 0) covered++;
  });
  return { density: inside / (k * m), coverage: covered / radii.length };
}

/** Distance from each row to its k-th nearest other row. */
function reach(x: ArrayLike<number>, dimension: number, k: number): Float64Array {
  const n = rows(x, dimension);
  if (!(Number.isInteger(k) && k >= 1 && k < n))
    throw new RangeError(`There is no neighbour number ${k} among ${n} events; use k from 1 to ${n - 1}`);
  const distances = new Float64Array(n);
  return Float64Array.from({ length: n }, (_, i) => {
    for (let j = 0; j < n; j++) distances[j] = distanceBetween(x, i, x, j, dimension);
    distances[i] = -1; // itself, out of the way of equal rows
    return distances.toSorted()[k];
  });
}
