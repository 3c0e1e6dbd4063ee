/** How samples differ from others that stand for the same: ways from one point to the other, or grey where equal. */
import { paths, some } from '../views/paths.ts';
import { type Box, planeOf } from '../views/plane.ts';
import type { Modality, Samples, Style } from './modality.ts';

/** Ways that can still be told apart. */
const MOST = 600;

/** from, to: samples of equal count and event. Shades: half the difference, so that all of it fits. */
export function paintDifference(
  context: CanvasRenderingContext2D,
  box: Box,
  modality: Modality,
  from: Samples,
  to: Samples,
  { look, gain }: Omit<Style, 'role'>,
): void {
  if (modality.shaded) {
    const x = to.x.map((value, i) => value - from.x[i]);
    modality.draw(context, box, { ...to, x }, { look, role: 'ink', gain: 0.5 * gain });
    return;
  }
  const stroke = { colour: look.ink, width: look.line, opacity: 0.55 };
  paths(context, [from.x, to.x], some(to.count, MOST), planeOf(box), stroke);
}

/** Root of the mean squared difference, a value. */
export function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return Math.sqrt(sum / a.length);
}
