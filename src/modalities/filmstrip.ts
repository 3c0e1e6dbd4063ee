/** Small multiples along the time axis: the same samples at evenly spaced levels. */
import type { Box } from '../views/plane.ts';

/** What a frame of the strip shows at t; its opacity says whether it is the run's past or its future. */
export type PaintFrame = (context: CanvasRenderingContext2D, box: Box, t: number, slot: number) => void;

/** Frames that fit with a gap of their third, at least the two ends. */
export const slotsIn = ({ width, height }: Box): number =>
  Math.max(2, Math.floor((width - height) / (height * 1.3)) + 1);

/** The strip is one frame wider than the axis, so that the centre of a frame lies at its t. */
export function paintStrip(
  context: CanvasRenderingContext2D,
  box: Box,
  rows: number,
  frame: PaintFrame,
): void {
  const side = box.height / rows;
  const slots = slotsIn({ width: box.width, height: side });
  for (let slot = 0; slot < slots; slot++) {
    const t = slot / (slots - 1);
    context.save();
    context.translate(t * (box.width - side), 0);
    frame(context, { width: side, height: side }, t, slot);
    context.restore();
  }
}
