/** Shares over a picture, as coarse as they are known: a block for each. */
import { withAlpha } from './look.ts';
import { cellOf, gridFor } from './pixels.ts';
import type { Box } from './plane.ts';

interface Blocks {
  /** [height · width], each from 0 to 1, row by row. */
  readonly shares: ArrayLike<number>;
  readonly shape: readonly [height: number, width: number];
}

/** How much of what lies beneath the strongest block hides. */
const STRONGEST = 0.82;

/** side: of the picture beneath, in its own pixels. */
export function paintBlocks(
  context: CanvasRenderingContext2D,
  { shares, shape: [height, width] }: Blocks,
  { width: across, height: down }: Box,
  side: number,
  { fill, line }: { readonly fill: string; readonly line: string },
): void {
  const { a: ratio, e, f } = context.getTransform();
  const device = { width: Math.round(across * ratio), height: Math.round(down * ratio) };
  const [left, top, size] = cellOf(0, gridFor(1, device), device, side);
  const edge = (at: number, of: number) => Math.round((at * size) / of);
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.strokeStyle = withAlpha(line, 0.35);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = [edge(column, width), edge(row, height)];
      const [w, h] = [edge(column + 1, width) - x, edge(row + 1, height) - y];
      context.fillStyle = withAlpha(fill, STRONGEST * Math.min(1, shares[row * width + column] ?? 0));
      context.fillRect(left + x, top + y, w, h);
      context.strokeRect(left + x + 0.5, top + y + 0.5, w - 1, h - 1);
    }
  context.restore();
}
