import { rows } from '../arrays.ts';
import { normals, streams } from '../random.ts';

export interface SlicedOptions {
  /** How many random directions to average over; 128 unless told. */
  readonly directions?: number;
  readonly seed?: number;
}

/**
 * Sliced Wasserstein-2 distance, √ mean over directions of W₂² of the projections (Bonneel et al. 2015,
 * doi:10.1007/s10851-014-0506-3), in units of x. Each W₂ is exact, by sorting. a: [n, D], b: [m, D]; n and m may differ.
 * The same seed compares several sets along the same directions. Throws RangeError on empty sets, rows that are not
 * whole, or values that are not finite.
 */
export function slicedWasserstein(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  dimension: number,
  { directions = 128, seed = 0 }: SlicedOptions = {},
): number {
  if (rows(a, dimension) === 0 || rows(b, dimension) === 0)
    throw new RangeError('An empty set has no distance to anything; pass at least one event in each');
  let sum = 0;
  for (let index = 0; index < directions; index++) {
    const direction = unit(normals(seed, streams.metrics, index, new Float64Array(dimension)));
    sum += transport(project(a, direction), project(b, direction));
  }
  const distance = Math.sqrt(sum / directions);
  if (Number.isFinite(distance)) return distance;
  throw new RangeError('The sets hold values that are not finite; look for NaN in what made them');
}

function unit(x: Float64Array): Float64Array {
  const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
  return x.map((value) => value / length);
}

/** Sorted inner products of the rows of x with direction. */
function project(x: ArrayLike<number>, direction: Float64Array): Float64Array {
  const dimension = direction.length;
  const out = new Float64Array(x.length / dimension);
  for (let row = 0; row < out.length; row++)
    for (let i = 0; i < dimension; i++) out[row] += x[row * dimension + i] * direction[i];
  return out.sort();
}

/** W₂² of two sorted sets on a line: the integral over ranks of the squared difference of their quantiles. */
function transport(a: Float64Array, b: Float64Array): number {
  let cost = 0;
  let rank = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [endA, endB] = [(i + 1) * b.length, (j + 1) * a.length];
    const end = Math.min(endA, endB);
    cost += (end - rank) * (a[i] - b[j]) ** 2;
    rank = end;
    if (end === endA) i++;
    if (end === endB) j++;
  }
  return cost / (a.length * b.length);
}
