import { rows } from '../arrays.ts';
import type { Estimate } from '../tally.ts';
import { distanceBetween } from './neighbours.ts';

/**
 * How much events vary: the mean distance |x − x′| of two different ones. No event is compared with itself, so few events
 * have the mean of many; the error, by the jackknife, leaves one event out at a time, and is null for fewer than three.
 * Takes time in n²·D. x: [n, D]. Throws RangeError on fewer than two events, or rows that are not whole.
 */
export function spread(x: ArrayLike<number>, dimension: number): Estimate {
  const n = rows(x, dimension);
  if (n < 2) throw new RangeError(`${n} events do not vary: pass two or more`);
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const distance = distanceBetween(x, i, x, j, dimension);
      sums[i] += distance;
      sums[j] += distance;
    }
  const total = sums.reduce((sum, value) => sum + value, 0) / 2;
  const mean = (2 * total) / (n * (n - 1));
  if (n < 3) return { mean, error: null };
  const without = sums.map((own) => (2 * (total - own)) / ((n - 1) * (n - 2)));
  const middle = without.reduce((sum, value) => sum + value, 0) / n;
  const squares = without.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { mean, error: Math.sqrt(((n - 1) / n) * squares) };
}
