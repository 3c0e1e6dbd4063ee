/** A field as arrows, each beginning at its place. */
import { type Plane, spotOf } from './plane.ts';

export interface Arrows {
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  /** CSS pixels for an arrow of length 1. */
  readonly scale: number;
  /** Strokes and gaps of a broken shaft, in CSS pixels. Absent: whole. */
  readonly dash?: number[];
}

const BARB = 0.5;

/** x, arrow: [count, 2] in data units. Arrows of less than half a pixel are dots. */
export function paintArrows(
  context: CanvasRenderingContext2D,
  x: ArrayLike<number>,
  arrow: ArrayLike<number>,
  plane: Plane,
  { colour, width, opacity, scale, dash }: Arrows,
): void {
  context.save();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = opacity;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (dash) context.setLineDash(dash);
  context.beginPath();
  for (let i = 0; 2 * i < x.length; i++) {
    const [left, top] = spotOf(plane, x, i);
    const [dx, dy] = [(arrow[2 * i] ?? Number.NaN) * scale, -(arrow[2 * i + 1] ?? Number.NaN) * scale];
    const length = Math.hypot(dx, dy);
    if (!(length >= 0.5)) {
      context.fillRect(left - width / 2, top - width / 2, width, width);
      continue;
    }
    const barb = Math.min(4.5, 0.45 * length) / length;
    const [tipX, tipY] = [left + dx, top + dy];
    context.moveTo(left, top);
    context.lineTo(tipX, tipY);
    context.moveTo(tipX - barb * (dx - BARB * dy), tipY - barb * (dy + BARB * dx));
    context.lineTo(tipX, tipY);
    context.lineTo(tipX - barb * (dx + BARB * dy), tipY - barb * (dy - BARB * dx));
  }
  context.stroke();
  context.restore();
}
