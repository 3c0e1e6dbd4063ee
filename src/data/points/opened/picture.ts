/** A picture as points: the darker a place, the more of them. */
import { streams, uniforms } from '../../../core/random.ts';
import { firstAbove } from '../firstAbove.ts';

/** A picture by its rows, the topmost first: 0 where it is white or clear, 1 where it is black. [height, width]. */
export interface Darkness {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Luminance as ITU-R BT.709 weighs it, over white paper. pixels: RGBA, [height, width, 4]. */
export function darknessOf(pixels: Uint8ClampedArray, width: number, height: number): Darkness {
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i++) {
    const [red, green, blue, alpha] = pixels.subarray(4 * i, 4 * i + 4);
    const light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    values[i] = (1 - light) * (alpha / 255);
  }
  return { width, height, values };
}

/** What is light in it instead of what is dark. */
export const inverted = ({ values, ...size }: Darkness): Darkness => ({
  ...size,
  values: values.map((value) => 1 - value),
});

/**
 * count points, x to the right and y up, in pixels from the lower left corner: [count, 2]. Each falls into a pixel as
 * likely as that is dark, and anywhere in it. Throws Error where nothing is dark.
 */
export function pointsInPicture(
  { width, height, values }: Darkness,
  count: number,
  seed: number,
): Float64Array {
  let sum = 0;
  const running = Float64Array.from(values, (value) => (sum += value));
  if (!(sum > 0))
    throw new Error('Nothing in this picture is dark: take the light parts, or another picture.');
  const chance = uniforms(seed, streams.data, 0, new Float64Array(3 * count));
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const pixel = firstAbove(running, chance[3 * i] * sum);
    points[2 * i] = (pixel % width) + chance[3 * i + 1];
    points[2 * i + 1] = height - Math.floor(pixel / width) - chance[3 * i + 2];
  }
  return points;
}
