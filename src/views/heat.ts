/** A density on a grid of the plane, as a tint or as level lines. */
import { type ContourMultiPolygon, contours } from 'd3-contour';
import { rgb } from './look.ts';
import { type Plane, REACH, toX, toY } from './plane.ts';

/** values: [size, across] in the middles of square cells, rows from the top, which reach from −REACH to REACH. */
export interface Heat {
  readonly size: number;
  /** Cells in a row, whose middle is that of the plane. */
  readonly across: number;
  readonly values: Float64Array;
}

export const cellOf = (size: number): number => (2 * REACH) / size;

/** Middle of a column; rows from the top have the same with the sign turned. */
export const middleOf = (index: number, size: number): number => (index + 0.5) * cellOf(size) - REACH;

/** Middle of a column among so many. */
export const acrossOf = (index: number, size: number, across: number): number =>
  (index + 0.5 - across / 2) * cellOf(size);

export const peakOf = ({ values }: Heat): number =>
  values.reduce((most, value) => (value > most ? value : most), Number.MIN_VALUE);

/** A picture that is drawn over as often as need be. */
const canvas = (width: number, height: number, before: OffscreenCanvas | null): OffscreenCanvas =>
  before?.width === width && before.height === height ? before : new OffscreenCanvas(width, height);

let small: { canvas: OffscreenCanvas; heat: Heat; key: string } | null = null;

/** The tint, a pixel a cell, kept while only what lies over it changes. */
function tinted(heat: Heat, colour: string, opacity: number): OffscreenCanvas {
  const key = `${colour} ${opacity}`;
  if (small?.heat === heat && small.key === key) return small.canvas;
  const { size, across, values } = heat;
  const image = new ImageData(across, size);
  const [red, green, blue] = rgb(colour);
  const pixels = new Uint32Array(image.data.buffer);
  // Pixels are little-endian: red, green, blue, opacity.
  const base = red | (green << 8) | (blue << 16);
  const peak = peakOf(heat);
  values.forEach((value, i) => {
    pixels[i] = base | (Math.round(255 * opacity * Math.sqrt(value / peak)) << 24);
  });
  small = { canvas: canvas(across, size, small?.canvas ?? null), heat, key };
  small.canvas.getContext('2d')?.putImageData(image, 0, 0);
  return small.canvas;
}

let large: { canvas: OffscreenCanvas; heat: Heat; key: string } | null = null;

/** The tint without corners between the cells, as large as it is shown: to make it takes longer than all that is drawn over it. */
function smooth(heat: Heat, side: number, colour: string, opacity: number): OffscreenCanvas {
  const key = `${colour} ${opacity} ${side}`;
  if (large?.heat === heat && large.key === key) return large.canvas;
  const width = Math.round((side * heat.across) / heat.size);
  large = { canvas: canvas(width, side, large?.canvas ?? null), heat, key };
  const context = large.canvas.getContext('2d');
  if (context) {
    context.clearRect(0, 0, width, side);
    context.imageSmoothingQuality = 'high';
    context.drawImage(tinted(heat, colour, opacity), 0, 0, width, side);
  }
  return large.canvas;
}

/**
 * Opacity goes with the root of the density, so that thin parts are seen; `opacity` at the peak. passing: another takes
 * its place at once, so it is drawn quickly.
 */
export function paintHeat(
  context: CanvasRenderingContext2D,
  heat: Heat,
  plane: Plane,
  style: { readonly colour: string; readonly opacity: number; readonly passing: boolean },
): void {
  const { colour, opacity, passing } = style;
  const side = 2 * REACH * plane.scale;
  const device = Math.max(1, Math.round(side * context.getTransform().a));
  const picture = passing ? tinted(heat, colour, opacity) : smooth(heat, device, colour, opacity);
  context.save();
  context.imageSmoothingQuality = 'low';
  const width = (side * heat.across) / heat.size;
  context.drawImage(picture, toX(plane, 0) - width / 2, toY(plane, REACH), width, side);
  context.restore();
}

/** Where the lines lie, in parts of the peak. */
const LINES = [0.02, 0.08, 0.2, 0.4, 0.7];

const known = new WeakMap<Heat, ContourMultiPolygon[]>();

function linesOf(heat: Heat): ContourMultiPolygon[] {
  let sets = known.get(heat);
  if (!sets) {
    const { size, across, values } = heat;
    const peak = peakOf(heat);
    const at = contours()
      .size([across, size])
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
  const { size, across } = heat;
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = 0.75;
  const cell = cellOf(size);
  for (const ring of linesOf(heat).flatMap((set) => set.coordinates.flat())) {
    context.beginPath();
    for (const [column = 0, row = 0] of ring)
      context.lineTo(toX(plane, (column - across / 2) * cell), toY(plane, REACH - row * cell));
    context.stroke();
  }
  context.restore();
}
