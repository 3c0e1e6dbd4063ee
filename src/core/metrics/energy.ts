import { rows } from '../arrays.ts';
import { distanceBetween } from './neighbours.ts';

/**
 * Energy distance 2·E|X − Y| − E|X − X′| − E|Y − Y′| (Székely & Rizzo 2013, doi:10.1016/j.jspi.2013.03.018 eq. 5), in
 * units of x; 0 only for equal sets. Takes time in (n + m)²·D. a: [n, D], b: [m, D].
 * Throws RangeError on empty sets or rows that are not whole.
 */
export function energyDistance(a: ArrayLike<number>, b: ArrayLike<number>, dimension: number): number {
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
): Generator<void, number> {
  if (rows(a, dimension) === 0 || rows(b, dimension) === 0)
    throw new RangeError('An empty set has no distance to anything; pass at least one event in each');
  const between = yield* meanDistance(a, b, dimension);
  const within = (yield* meanDistance(a, a, dimension)) + (yield* meanDistance(b, b, dimension));
  return 2 * between - within;
}

function* meanDistance(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  dimension: number,
): Generator<void, number> {
  const [n, m] = [rows(a, dimension), rows(b, dimension)];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) sum += distanceBetween(a, i, b, j, dimension);
    yield;
  }
  return sum / (n * m);
}
