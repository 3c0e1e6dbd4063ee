/** A density on a grid of the plane, as a tint or as level lines. */
import { contours } from 'd3-contour';
import { rgb } from './look.ts';
import { type Plane, REACH, toX, toY } from './plane.ts';

/** values: [size, size] over ±REACH, rows from the top, in the middles of the cells. */
export interface Heat {
  readonly size: number;
  readonly values: Float64Array;
}

export const cellOf = (size: number): number => (2 * REACH) / size;

/** Middle of a column; rows from the top have the same with the sign turned. */
export const middleOf = (index: number, size: number): number => (index + 0.5) * cellOf(size) - REACH;

export const peakOf = ({ values }: Heat): number =>
  values.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE);

let canvas: OffscreenCanvas | null = null;

/** Opacity goes with the root of the density, so that thin parts are seen; `opacity` at the peak. */
export function paintHeat(
  context: CanvasRenderingContext2D,
  heat: Heat,
  plane: Plane,
  { colour, opacity }: { readonly colour: string; readonly opacity: number },
): void {
  const { size, values } = heat;
  canvas ??= new OffscreenCanvas(size, size);
  canvas.width = size;
  canvas.height = size;
  const image = new ImageData(size, size);
  const [red, green, blue] = rgb(colour);
  const peak = peakOf(heat);
  for (let i = 0; i < values.length; i++)
    image.data.set([red, green, blue, 255 * opacity * Math.sqrt(values[i] / peak)], 4 * i);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  context.save();
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  const side = 2 * REACH * plane.scale;
  context.drawImage(canvas, toX(plane, -REACH), toY(plane, REACH), side, side);
  context.restore();
}

/** Where the lines lie, in parts of the peak. */
const LINES = [0.02, 0.08, 0.2, 0.4, 0.7];

export function paintContours(
  context: CanvasRenderingContext2D,
  heat: Heat,
  plane: Plane,
  { colour, width }: { readonly colour: string; readonly width: number },
): void {
  const { size, values } = heat;
  const peak = peakOf(heat);
  const sets = contours()
    .size([size, size])
    .thresholds(LINES.map((line) => line * peak))(Array.from(values));
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = 0.75;
  const cell = cellOf(size);
  for (const ring of sets.flatMap((set) => set.coordinates.flat())) {
    context.beginPath();
    for (const [column, row] of ring)
      context.lineTo(toX(plane, column * cell - REACH), toY(plane, REACH - row * cell));
    context.stroke();
  }
  context.restore();
}
