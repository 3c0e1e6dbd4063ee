import { layers, partOf } from './design.ts';
import type { Portrait } from './portrait.ts';
import type { Sprites } from './sprites.ts';

/** Pixels of one portrait. */
export const area = 16 * 16;

/**
 * Draws a portrait on white, as DiceBear does (to ±2 of 255).
 * pixels: [16, 16, 3], 0 … 255; parts: [16, 16], which part is on top: an index of `parts` in design.ts.
 */
export function paintPortrait(
  { drawing }: Portrait,
  sprites: Sprites,
  pixels: Uint8Array,
  parts: Uint8Array,
): void {
  pixels.fill(255);
  parts.fill(0);
  for (const layer of layers) {
    const stroke = drawing[layer];
    if (!stroke) continue;
    const sprite = sprites.indexOf(layer, stroke.variant) * area;
    for (let pixel = 0; pixel < area; pixel++) {
      const paint = 3 * sprites.pixels[sprite + pixel];
      if (paint === 0) continue;
      parts[pixel] = partOf(layer);
      const [keep, take, add] = [sprites.paints[paint], sprites.paints[paint + 1], sprites.paints[paint + 2]];
      for (let channel = 0; channel < 3; channel++) {
        const at = 3 * pixel + channel;
        pixels[at] = Math.round((keep * pixels[at] + take * stroke.colour[channel]) / 255 + add);
      }
    }
  }
}
