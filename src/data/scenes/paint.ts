import { paintBackdrop, side } from './backgrounds.ts';
import { objectNames } from './objects.ts';
import type { Placement, Scene } from './scene.ts';
import type { Sprites } from './sprites.ts';

/** Pixels of one scene. */
export const area = side * side;
/** Cells along a side of the layout map, and pixels along a side of each. */
export const cells = 12;
const CELL = side / cells;
/** Share of a cell that an object covers to be what lies there. */
const COVERED = 0.4;

/**
 * Draws a scene. pixels: [48, 48, 3], 0 … 255; map: [12, 12], what lies in each cell: 0 for the background, else 1 + the
 * place of the object in the list.
 */
export function paintScene(scene: Scene, sprites: Sprites, pixels: Uint8Array, map: Uint8Array): void {
  paintBackdrop(scene.backdrop, pixels);
  map.fill(0);
  for (const placement of scene.placements) {
    const covered = stampOn(placement, sprites, pixels);
    covered.forEach((share, cell) => {
      if (share >= COVERED) map[cell] = 1 + objectNames.indexOf(placement.object);
    });
  }
}

/** Draws one object. Returns the share of each cell that it covers: [144]. */
function stampOn(placement: Placement, sprites: Sprites, pixels: Uint8Array): Float64Array {
  const { object, colour, size, x, y, flipped } = placement;
  const stamp = sprites.stamp(object, size);
  const covered = new Float64Array(cells * cells);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const at = 5 * (size * row + (flipped ? size - 1 - column : column));
      const keep = stamp[at];
      if (keep === 1) continue;
      const [top, left] = [y + row, x + column];
      covered[cells * Math.floor(top / CELL) + Math.floor(left / CELL)] += (1 - keep) / CELL ** 2;
      for (let channel = 0; channel < 3; channel++) {
        const pixel = 3 * (side * top + left) + channel;
        const value = keep * pixels[pixel] + stamp[at + 1] * colour[channel] + stamp[at + 2 + channel];
        pixels[pixel] = Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  return covered;
}
