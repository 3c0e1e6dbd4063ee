/** How samples differ from others that stand for the same: ways from one point to the other, or grey where equal. */
import type { Box } from '../views/plane.ts';
import type { Modality, Samples, Style } from './modality.ts';

/** from, to: samples of equal count and event. Shades: half the difference, so that all of it fits. */
export function paintDifference(
  context: CanvasRenderingContext2D,
  box: Box,
  modality: Modality,
  from: Samples,
  to: Samples,
  { look, gain }: Omit<Style, 'role'>,
): void {
  if (modality.difference) {
    modality.difference(context, box, from, to, look);
    return;
  }
  const x = to.x.map((value, i) => value - (from.x[i] ?? Number.NaN));
  modality.draw(context, box, { ...to, x }, { look, role: 'ink', gain: 0.5 * gain });
}

/** Root of the mean squared difference, a value. */
export function rmsDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN)) ** 2;
  return Math.sqrt(sum / a.length);
}
