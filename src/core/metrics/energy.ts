import { rows } from '../arrays.ts';
import { distanceBetween } from './neighbours.ts';

/**
 * Energy distance 2·E|X − Y| − E|X − X′| − E|Y − Y′| (Székely & Rizzo 2013, doi:10.1016/j.jspi.2013.03.018 eq. 5), in
 * units of x; 0 only for equal sets. Takes time in (n + m)²·D. a: [n, D], b: [m, D].
 * Throws RangeError on empty sets or rows that are not whole.
 */
export function energyDistance(a: ArrayLike<number>, b: ArrayLike<number>, dimension: number): number {
  if (rows(a, dimension) === 0 || rows(b, dimension) === 0)
    throw new RangeError('An empty set has no distance to anything; pass at least one event in each');
  return 2 * meanDistance(a, b, dimension) - meanDistance(a, a, dimension) - meanDistance(b, b, dimension);
}

function meanDistance(a: ArrayLike<number>, b: ArrayLike<number>, dimension: number): number {
  const [n, m] = [rows(a, dimension), rows(b, dimension)];
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) sum += distanceBetween(a, i, b, j, dimension);
  return sum / (n * m);
}
