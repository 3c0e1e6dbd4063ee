/** Keeping a denoised x0 in the range of the data. Arrays are new; x: [B, ...event] flat. */
import { type Floats, rows } from './arrays.ts';

/** Clips to ±limit, as arXiv:2006.11239's code does after each step. Throws RangeError unless limit > 0. */
export function clip<A extends Floats>(x: A, limit = 1): A {
  requirePositive('limit', limit);
  return asShown(x, [-limit, limit]);
}

/** As pictures are shown: what is beyond black or white, the ends of the range, is black or white. null: as it is. */
export const asShown = <A extends Floats>(x: A, range: readonly [number, number] | null): A =>
  (range ? x.map((value) => Math.min(range[1], Math.max(range[0], value))) : x.slice()) as A;

/**
 * Dynamic thresholding (arXiv:2205.11487 §2.3): per event, s is the given percentile of |x|; where it exceeds limit,
 * x is clipped to ±s and scaled back into ±limit. `dimension` is the size of an event.
 * Throws RangeError unless limit > 0, percentile is in (0, 1] and x has whole events.
 */
export function dynamicThreshold<A extends Floats>(
  x: A,
  dimension: number,
  percentile = 0.995,
  limit = 1,
): A {
  requirePositive('limit', limit);
  if (!(percentile > 0 && percentile <= 1))
    throw new RangeError(`percentile is ${percentile}; use a share above 0 and up to 1`);
  const out = x.slice() as A;
  for (let b = 0; b < rows(x, dimension); b++) {
    const event = out.subarray(b * dimension, (b + 1) * dimension);
    const s = Math.max(limit, quantile(event, percentile));
    for (let i = 0; i < dimension; i++) event[i] = (Math.min(s, Math.max(-s, event[i])) * limit) / s;
  }
  return out;
}

/** Of |x|, between neighbours in a straight line. */
function quantile(x: Floats, share: number): number {
  const sorted = Float64Array.from(x, Math.abs).sort();
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name} is ${value}; use a positive number`);
}
