import { rows } from '../arrays.ts';
import { distanceBetween } from './neighbours.ts';

/** What was estimated from samples, and how much chance there is in it. */
export interface Energy {
  readonly distance: number;
  /** Standard error from the chance in both sets, by the jackknife; null where a set has fewer than three events. */
  readonly error: number | null;
}

/**
 * Energy distance 2·E|X − Y| − E|X − X′| − E|Y − Y′| (Székely & Rizzo 2013, doi:10.1016/j.jspi.2013.03.018 eq. 5), in
 * units of x; a kernel distance, squared, with the kernel −|x − y| (doi:10.1214/13-AOS1140). Estimated without bias: within a
 * set no event is compared with itself, so sums are divided by n(n − 1). So the mean over draws is right at any n, 0 for
 * equal distributions, and a single draw may lie below 0. (Divided by n² it would favour small sets that vary too little.)
 * Takes time in (n + m)²·D. a: [n, D], b: [m, D]. Throws RangeError on sets of fewer than two events or rows that are not
 * whole.
 */
export function energyDistance(a: ArrayLike<number>, b: ArrayLike<number>, dimension: number): Energy {
  const work = energySteps(a, b, dimension);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** `energyDistance`, with a yield after each event: m·D at a time. */
export function* energySteps(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  dimension: number,
): Generator<void, Energy> {
  const least = Math.min(rows(a, dimension), rows(b, dimension));
  if (least < 2)
    throw new RangeError(`A set of ${least} has no distances within it; pass at least two events in each`);
  const across = yield* distances(a, b, dimension);
  const back = yield* distances(b, a, dimension);
  const [inA, inB] = [yield* distances(a, a, dimension), yield* distances(b, b, dimension)];
  const rest = (within: Float64Array) => total(within) / (within.length * (within.length - 1));
  const variances = [
    jackknife(across, inA, inB.length, rest(inB)),
    jackknife(back, inB, inA.length, rest(inA)),
  ];
  return {
    distance: (2 * total(across)) / (inA.length * inB.length) - rest(inA) - rest(inB),
    error: least < 3 ? null : Math.sqrt(variances[0] + variances[1]),
  };
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

/** Sum of the distances from each event of a to all of b: [n]. */
function* distances(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  dimension: number,
): Generator<void, Float64Array> {
  const sums = new Float64Array(rows(a, dimension));
  const m = rows(b, dimension);
  for (let i = 0; i < sums.length; i++) {
    for (let j = 0; j < m; j++) sums[i] += distanceBetween(a, i, b, j, dimension);
    yield;
  }
  return sums;
}

/** Variance that one set brings in: how the estimate changes when each of its events is left out in turn. */
function jackknife(across: Float64Array, within: Float64Array, others: number, rest: number): number {
  const n = across.length;
  const [between, inside] = [total(across), total(within)];
  const without = across.map((sum, i) => {
    const left = (inside - 2 * within[i]) / ((n - 1) * (n - 2));
    return (2 * (between - sum)) / ((n - 1) * others) - left - rest;
  });
  const mean = total(without) / n;
  return (without.reduce((sum, value) => sum + (value - mean) ** 2, 0) * (n - 1)) / n;
}
