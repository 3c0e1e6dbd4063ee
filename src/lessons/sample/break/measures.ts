/** Numbers that show a failure. Arrays are flat, x: [count, ...event]. */

import { pictureShape, rows } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';

/** Variance between samples, unbiased, averaged over the values of an event; NaN for a single sample. */
export function varianceOf(x: ArrayLike<number>, dimension: number): number {
  const count = rows(x, dimension);
  if (count < 2) return Number.NaN;
  let total = 0;
  for (let k = 0; k < dimension; k++) {
    let [mean, squares] = [0, 0];
    for (let i = k; i < x.length; i += dimension) mean += at(x, i) / count;
    for (let i = k; i < x.length; i += dimension) squares += (at(x, i) - mean) ** 2;
    total += squares / (count - 1);
  }
  return total / dimension;
}

/** Mean of all values: −1 is black in a picture of three colours, 1 is white. */
export function meanOf(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += at(x, i);
  return sum / x.length;
}

/** Mean difference between a pixel and its right neighbour: high where noise is left, low where all is smooth. event: [H, W, C]. */
export function grainOf(x: ArrayLike<number>, event: readonly number[]): number {
  const [, width, channels] = pictureShape(event);
  let [sum, pairs] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Math.floor(i / channels) % width === width - 1) continue;
    sum += Math.abs(at(x, i) - at(x, i + channels));
    pairs++;
  }
  return sum / pairs;
}
