/** Where runs stop along the time axis, one row of marks for each. */
import { type Look, sized, withAlpha } from './look.ts';
import type { Box } from './plane.ts';

export interface Stops {
  /** Places on the axis, 0 = data at the left. */
  readonly at: readonly number[];
  /** How many of them, from the noisy end, have been reached. */
  readonly reached: number;
}

interface StopsLook extends Look {
  readonly hair: string;
  readonly muted: string;
  readonly font: string;
}

/** Marks closer than this many pixels run together into a band, so that one is left out. */
const CLOSEST = 2;

/** inset: pixels between the edge of the box and the end of the axis. */
export function paintStops(
  context: CanvasRenderingContext2D,
  rows: readonly Stops[],
  { width, height }: Box,
  inset: number,
  look: StopsLook,
): void {
  const pitch = height / rows.length;
  const tall = Math.min(10, pitch * 0.62);
  context.font = sized(look.font, 0.9 * pitch);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  rows.forEach(({ at, reached }, row) => {
    const y = (row + 0.5) * pitch;
    context.fillStyle = look.muted;
    context.fillText(String(row + 1), 0, y + 0.5);
    context.fillStyle = look.hair;
    context.fillRect(inset, Math.round(y), width - 2 * inset, 1);
    let before = Number.POSITIVE_INFINITY;
    at.forEach((t, i) => {
      const x = inset + t * (width - 2 * inset);
      if (before - x < CLOSEST && i < at.length - 1) return;
      before = x;
      context.fillStyle = i < reached ? look.ink : withAlpha(look.ink, 0.3);
      context.fillRect(x - 0.5 * look.line, y - tall / 2, look.line, tall);
    });
  });
}
