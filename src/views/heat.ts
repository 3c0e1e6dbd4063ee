/** A density on a grid of the plane, as a tint or as level lines. */
import { type ContourMultiPolygon, contours } from 'd3-contour';
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

let sheet: { readonly canvas: OffscreenCanvas; readonly heat: Heat; readonly key: string } | null = null;

/** The tint as a picture, kept while only what lies over it changes. */
function tinted(heat: Heat, colour: string, opacity: number): OffscreenCanvas {
  const key = `${colour} ${opacity}`;
  if (sheet?.heat === heat && sheet.key === key) return sheet.canvas;
  const { size, values } = heat;
  const canvas = new OffscreenCanvas(size, size);
  const image = new ImageData(size, size);
  const [red, green, blue] = rgb(colour);
  const pixels = new Uint32Array(image.data.buffer);
  // Pixels are little-endian: red, green, blue, opacity.
  const base = red | (green << 8) | (blue << 16);
  const peak = peakOf(heat);
  for (let i = 0; i < values.length; i++)
    pixels[i] = base | (Math.round(255 * opacity * Math.sqrt(values[i] / peak)) << 24);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  sheet = { canvas, heat, key };
  return canvas;
}

/** Opacity goes with the root of the density, so that thin parts are seen; `opacity` at the peak. */
export function paintHeat(
  context: CanvasRenderingContext2D,
  heat: Heat,
  plane: Plane,
  { colour, opacity }: { readonly colour: string; readonly opacity: number },
): void {
  context.save();
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  const side = 2 * REACH * plane.scale;
  context.drawImage(tinted(heat, colour, opacity), toX(plane, -REACH), toY(plane, REACH), side, side);
  context.restore();
}

/** Where the lines lie, in parts of the peak. */
const LINES = [0.02, 0.08, 0.2, 0.4, 0.7];

const known = new WeakMap<Heat, ContourMultiPolygon[]>();

function linesOf(heat: Heat): ContourMultiPolygon[] {
  let sets = known.get(heat);
  if (!sets) {
    const { size, values } = heat;
    const peak = peakOf(heat);
    const at = contours()
      .size([size, size])
      .thresholds(LINES.map((line) => line * peak));
    sets = at(Array.from(values));
    known.set(heat, sets);
  }
  return sets;
}

export function paintContours(
  context: CanvasRenderingContext2D,
  heat: Heat,
  plane: Plane,
  { colour, width }: { readonly colour: string; readonly width: number },
): void {
  const { size } = heat;
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = 0.75;
  const cell = cellOf(size);
  for (const ring of linesOf(heat).flatMap((set) => set.coordinates.flat())) {
    context.beginPath();
    for (const [column, row] of ring)
      context.lineTo(toX(plane, column * cell - REACH), toY(plane, REACH - row * cell));
    context.stroke();
  }
  context.restore();
}
