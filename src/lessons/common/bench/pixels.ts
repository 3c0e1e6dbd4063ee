/** What a brush does to the pixels of a picture. */
import type { PictureShape } from '../../../core/types.ts';

/** A pixel of the picture, row and column, or a place of the plane in data units. */
export type Aim = readonly [number, number];

/** The square of pixels under a brush of so many across. */
export function dab([row, column]: Aim, size: number, [height, width]: PictureShape): number[] {
  const pixels: number[] = [];
  const [top, left] = [row - (size >> 1), column - (size >> 1)];
  for (let y = Math.max(0, top); y < Math.min(height, top + size); y++)
    for (let x = Math.max(0, left); x < Math.min(width, left + size); x++) pixels.push(y * width + x);
  return pixels;
}

/** Whole pixels on the way from one to another, without gaps. */
export function between([r, c]: Aim, [row, column]: Aim): Aim[] {
  const far = Math.max(Math.abs(row - r), Math.abs(column - c), 1);
  return Array.from({ length: far }, (_, i): Aim => {
    const share = (i + 1) / far;
    return [Math.round(r + share * (row - r)), Math.round(c + share * (column - c))];
  });
}

/** The pixels that hang together with one and are alike: sides touch, corners do not. */
export function patch(
  [row, column]: Aim,
  [height, width]: PictureShape,
  alike: (a: number, b: number) => boolean,
): number[] {
  const first = row * width + column;
  const found = new Set([first]);
  // A set goes on to what is added while it is gone through.
  for (const pixel of found) {
    const x = pixel % width;
    const beside = [
      ...(x > 0 ? [pixel - 1] : []),
      ...(x < width - 1 ? [pixel + 1] : []),
      ...(pixel >= width ? [pixel - width] : []),
      ...(pixel + width < height * width ? [pixel + width] : []),
    ];
    for (const next of beside) if (alike(first, next)) found.add(next);
  }
  return [...found];
}
