import { rows } from '../arrays.ts';
import { atOnce } from '../pace.ts';
import { distanceBetween } from './neighbours.ts';

/** Real events, and how far the neighbourhood of each reaches: to its k-th nearest other real. */
export interface Neighbourhoods {
  /** [n, D]. */
  readonly real: ArrayLike<number>;
  readonly dimension: number;
  readonly k: number;
  /** [n], in units of x. */
  readonly radii: Float64Array;
}

/** Fidelity and diversity by neighbourhoods, arXiv:2002.09797. */
export interface DensityCoverage {
  /** How densely real neighbourhoods cover the fakes: 1 for a perfect model, and above it where fakes crowd. */
  readonly density: number;
  /** The share of real neighbourhoods with a fake in them. */
  readonly coverage: number;
}

/** Throws RangeError unless n > k ≥ 1, or on rows that are not whole. Yields after each row: n·D at a time. */
export function* neighbourhoods(
  real: ArrayLike<number>,
  dimension: number,
  k = 5,
): Generator<void, Neighbourhoods> {
  const n = rows(real, dimension);
  if (!(Number.isInteger(k) && k >= 1 && k < n))
    throw new RangeError(`There is no neighbour number ${k} among ${n} events; use k from 1 to ${n - 1}`);
  const radii = new Float64Array(n);
  const distances = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) distances[j] = distanceBetween(real, i, real, j, dimension);
    distances[i] = -1; // itself, out of the way of equal rows
    radii[i] = distances.toSorted()[k];
    yield;
  }
  return { real, dimension, k, radii };
}

/**
 * How many of these fakes lie in the neighbourhood of each real, [n]: of several lots of fakes the sums are those of all of
 * them. fake: [m, D]. Yields after each real: m·D at a time. Throws RangeError on rows that are not whole.
 */
export function* fakesInside(
  { real, dimension, radii }: Neighbourhoods,
  fake: ArrayLike<number>,
): Generator<void, Uint32Array> {
  const m = rows(fake, dimension);
  const counts = new Uint32Array(radii.length);
  for (let i = 0; i < counts.length; i++) {
    for (let j = 0; j < m; j++) if (distanceBetween(real, i, fake, j, dimension) < radii[i]) counts[i]++;
    yield;
  }
  return counts;
}

/** From the counts of `fakesInside` for m fakes. Throws RangeError without fakes. */
export function countedCoverage(counts: ArrayLike<number>, m: number, k: number): DensityCoverage {
  if (m === 0) throw new RangeError('There are no fakes to judge; pass at least one');
  let inside = 0;
  let covered = 0;
  for (let i = 0; i < counts.length; i++) {
    inside += counts[i];
    if (counts[i] > 0) covered++;
  }
  return { density: inside / (k * m), coverage: covered / counts.length };
}

/**
 * Both at once (arXiv:2002.09797 eq. 3 and 4). real: [n, D], fake: [m, D].
 * Throws RangeError unless n > k ≥ 1 and m ≥ 1, or on rows that are not whole.
 */
export function densityCoverage(
  real: ArrayLike<number>,
  fake: ArrayLike<number>,
  dimension: number,
  k = 5,
): DensityCoverage {
  const around = atOnce(neighbourhoods(real, dimension, k));
  return countedCoverage(atOnce(fakesInside(around, fake)), rows(fake, dimension), k);
}

/**
 * What coverage is on average where m fakes have the very distribution of the n reals, whatever it is: 1 − Π (n − i)/(n + m − i)
 * over i = 1 … k (arXiv:2002.09797 eq. 9 has it for n = m). The same of density is 1, at any n and m. A real is without
 * a fake if the nearest k of all others are reals, and every order of the others is as likely.
 */
export function expectedCoverage(n: number, m: number, k: number): number {
  let without = 1;
  for (let i = 1; i <= k; i++) without *= (n - i) / (n + m - i);
  return 1 - without;
}
