/** From what denoisers expect to arrows, and how far two denoisers are apart. */
import { combine, type Floats } from '../../../core/arrays.ts';
import { type ArrowKind, arrowTerms, ratesAt } from '../../../core/field.ts';
import type { Level, Schedule } from '../../../core/types.ts';

/** Arrows at x, [count, 2], from E[x0 | x] there; of a difference of two expectations where x is null. */
export function arrowsOf(
  kind: ArrowKind,
  schedule: Schedule,
  level: Level,
  x: Floats | null,
  denoised: Floats,
): Float64Array {
  const [a, b] = arrowTerms(kind, level, ratesAt(schedule, level.t));
  const wide = Float64Array.from(denoised);
  return x ? combine([a, Float64Array.from(x)], [b, wide]) : combine([b, wide]);
}

export function longestOf(arrow: Floats): number {
  let longest = 0;
  for (let i = 0; i < arrow.length; i += 2) longest = Math.max(longest, Math.hypot(arrow[i], arrow[i + 1]));
  return longest;
}

/** Mean of |arrow|² over the places, each with its weight. weights: [count], not all 0. */
export function meanSquare(arrow: Floats, weights?: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let i = 0; 2 * i < arrow.length; i++) {
    const weight = weights ? weights[i] : 1;
    sum += weight * (arrow[2 * i] ** 2 + arrow[2 * i + 1] ** 2);
    total += weight;
  }
  return sum / total;
}
