/** From what denoisers expect to arrows. */
import { combine, type Floats } from '../../core/arrays.ts';
import { type ArrowKind, arrowTerms, ratesAt } from '../../core/field.ts';
import type { Level, Schedule } from '../../core/types.ts';

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
