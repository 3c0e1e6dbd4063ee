import { atOnce } from '../core/pace.ts';
import { shuffled } from './shuffled.ts';
import type { Drawn, Source } from './types.ts';

/** The pictures of a file. pixels: [size, ...event], 0 … 255, drawn as −1 … 1; labels: [size]. */
export function pictureSource(pixels: Uint8Array, size: number, labels?: Uint8Array): Source {
  const event = pixels.length / size;
  function* drawing(seed: number, count: number): Generator<void, Drawn> {
    const chosen = shuffled(size, seed, count);
    const x = new Float32Array(count * event);
    for (let row = 0; row < count; row++) {
      const from = chosen[row] * event;
      for (let i = 0; i < event; i++) x[row * event + i] = pixels[from + i] / 127.5 - 1;
      yield;
    }
    return labels ? { x, labels: Uint8Array.from(chosen, (which) => labels[which]) } : { x };
  }
  return { size, drawing, draw: (seed, count) => atOnce(drawing(seed, count)) };
}
