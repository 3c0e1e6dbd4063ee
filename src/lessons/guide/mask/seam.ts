/** How well what is made joins what is kept. */
import { at } from '../../../core/at.ts';
import { type Estimate, estimate } from '../../../core/tally.ts';
import type { PictureShape } from '../../../core/types.ts';
import type { Mask } from './fields/mask.ts';

/** Two pixels side by side, of which one is kept and one is made. */
type Pair = readonly [number, number];

export function borderOf(mask: Mask, [height, width]: PictureShape): readonly Pair[] {
  const pairs: Pair[] = [];
  const look = (a: number, b: number) => {
    if (mask[a] !== mask[b]) pairs.push([a, b]);
  };
  for (let pixel = 0; pixel < height * width; pixel++) {
    if (pixel % width < width - 1) look(pixel, pixel + 1);
    if (pixel + width < height * width) look(pixel, pixel + width);
  }
  return pairs;
}

/** Mean absolute difference a value across these pairs. x: [...shape]. */
function across(pairs: readonly Pair[], x: ArrayLike<number>, channels: number): number {
  let sum = 0;
  for (const [a, b] of pairs)
    for (let c = 0; c < channels; c++) sum += Math.abs(at(x, a * channels + c) - at(x, b * channels + c));
  return sum / (pairs.length * channels);
}

/**
 * The mean over samples: 0 is as smooth as the real picture at the same places, more is rougher. null where nothing
 * borders on anything else. x: [count, ...shape]; real: [...shape].
 */
export function seamOf(
  mask: Mask,
  x: Float32Array,
  real: Float32Array,
  shape: PictureShape,
): Estimate | null {
  const pairs = borderOf(mask, shape);
  const size = real.length;
  if (!pairs.length || !x.length) return null;
  const smooth = across(pairs, real, shape[2]);
  const each = Array.from(
    { length: x.length / size },
    (_, i) => across(pairs, x.subarray(i * size, (i + 1) * size), shape[2]) - smooth,
  );
  return estimate(each);
}
