import { shuffled } from './shuffled.ts';
import type { Source } from './types.ts';

/** The pictures of a file. pixels: [size, ...event], 0 … 255, drawn as −1 … 1; labels: [size]. */
export function pictureSource(pixels: Uint8Array, size: number, labels?: Uint8Array): Source {
  const event = pixels.length / size;
  return {
    size,
    draw(seed, count) {
      const chosen = shuffled(size, seed, count);
      const x = new Float32Array(count * event);
      chosen.forEach((which, row) => {
        for (let i = 0; i < event; i++) x[row * event + i] = pixels[which * event + i] / 127.5 - 1;
      });
      return labels ? { x, labels: Uint8Array.from(chosen, (which) => labels[which]) } : { x };
    },
  };
}
