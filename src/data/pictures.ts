import { atOnce } from '../core/pace.ts';
import { shuffled } from './shuffled.ts';
import type { Described, Drawn, Source, TestSource } from './types.ts';

/** The pictures of a file. pixels: [size, ...event], 0 … `white`, drawn as −1 … 1; labels: [size]. */
export function pictureSource(pixels: Uint8Array, size: number, labels?: Uint8Array, white = 255): Source {
  const event = pixels.length / size;
  function* drawing(seed: number, count: number): Generator<void, Drawn> {
    const chosen = shuffled(size, seed, count);
    const x = new Float32Array(count * event);
    for (let row = 0; row < count; row++) {
      const from = chosen[row] * event;
      for (let i = 0; i < event; i++) x[row * event + i] = pixels[from + i] / (white / 2) - 1;
      yield;
    }
    return labels ? { x, labels: Uint8Array.from(chosen, (which) => labels[which]) } : { x };
  }
  return { size, drawing, draw: (seed, count) => atOnce(drawing(seed, count)) };
}

/** Bytes 0 … `white` → −1 … 1. */
export const fromBytes = (pixels: Uint8Array, white = 255): Float32Array =>
  Float32Array.from(pixels, (p) => p / (white / 2) - 1);

/** Lots of the pictures of a file, one after the other. pixels: [size, ...event], 0 … `white`; labels: [size]. */
export function lotsOf(
  pixels: Uint8Array,
  labels: Uint8Array,
  white = 255,
): Pick<TestSource, 'size' | 'lot'> {
  const [size, event] = [labels.length, pixels.length / labels.length];
  return {
    size,
    lot(which, count): Described {
      const [from, to] = [which * count, (which + 1) * count];
      if (to > size) throw new RangeError(`there are ${size} test pictures, not ${to}: ask for smaller lots`);
      return {
        x: fromBytes(pixels.subarray(from * event, to * event), white),
        labels: labels.slice(from, to),
      };
    },
  };
}
