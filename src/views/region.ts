/** A square of pixels within one picture that fills its box. */
import type { Look } from './look.ts';
import { cellOf } from './pixels.ts';
import type { Box } from './plane.ts';

export interface Region {
  readonly top: number;
  readonly left: number;
  /** Pixels across. */
  readonly side: number;
}

const GRID = { columns: 1, rows: 1 };

/** Corner and size, in CSS pixels, of the one picture of a box. ratio: device pixels for one of them. */
function placed({ width, height }: Box, side: number, ratio: number): readonly [number, number, number] {
  const device = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  const [left, top, size] = cellOf(0, GRID, device, side);
  return [left / ratio, top / ratio, size / ratio];
}

/** Row and column at a place of the box, in CSS pixels; the nearest for places beside the picture. side: pixels across. */
export function pixelAt(
  [x, y]: readonly [x: number, y: number],
  box: Box,
  side: number,
  ratio: number,
): readonly [row: number, column: number] {
  const [left, top, size] = placed(box, side, ratio);
  const within = (at: number) => Math.min(side - 1, Math.max(0, Math.floor((at * side) / size)));
  return [within(y - top), within(x - left)];
}

/** Veils what lies outside, if so much, and draws a line of ink and of paper around it, so that it is seen on either. */
export function paintRegion(
  context: CanvasRenderingContext2D,
  region: Region,
  box: Box,
  side: number,
  look: Look,
  veil = 0.6,
): void {
  const [left, top, size] = placed(box, side, context.getTransform().a);
  const pixel = size / side;
  const square = [
    left + region.left * pixel,
    top + region.top * pixel,
    region.side * pixel,
    region.side * pixel,
  ] as const;
  context.save();
  context.fillStyle = look.paper;
  context.globalAlpha = veil;
  context.beginPath();
  context.rect(left, top, size, size);
  context.rect(...square);
  context.fill('evenodd');
  context.globalAlpha = 1;
  const line = (colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.strokeRect(...square);
  };
  line(look.paper, 2 + 2 * look.line);
  line(look.ink, 2 * look.line);
  context.restore();
}
