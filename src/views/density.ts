/** Where data is dense: level sets of its exact density, painted as a tint with a hairline at the edge. */
import { type ContourMultiPolygon, contours } from 'd3-contour';
import { type Plane, REACH, toX, toY } from './plane.ts';

const SIZE = 120;
const CELL = (2 * REACH) / SIZE;

/** Where the tint changes, in parts of the peak. */
const LEVELS = [0.1, 0.35, 0.65];

/** Level sets in cells of a grid over ±REACH, rows from the top; the widest first. */
export type LevelSets = readonly ContourMultiPolygon[];

/** Binomial weights 1 2 1 along one axis, so that a shape with a sharp edge gets no staircase. */
function smooth(grid: Float64Array<ArrayBuffer>, stride: number): Float64Array<ArrayBuffer> {
  const out = grid.slice();
  for (let i = stride; i < grid.length - stride; i++)
    out[i] = ((grid[i - stride] ?? 0) + 2 * (grid[i] ?? 0) + (grid[i + stride] ?? 0)) / 4;
  return out;
}

/** Evaluates the density row by row and yields after each, since some densities take a third of a second. */
export function* levelSets(density: (x: number, y: number) => number): Generator<void, LevelSets> {
  const grid = new Float64Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++) {
    const y = REACH - (row + 0.5) * CELL;
    for (let column = 0; column < SIZE; column++)
      grid[row * SIZE + column] = density((column + 0.5) * CELL - REACH, y);
    yield;
  }
  let even = grid;
  for (let pass = 0; pass < 3; pass++) even = smooth(smooth(even, 1), SIZE);
  const peak = even.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE);
  const at = contours()
    .size([SIZE, SIZE])
    .thresholds(LEVELS.map((level) => level * peak));
  return at(Array.from(even));
}

export interface Tint {
  readonly colour: string;
  /** Opacity of one level; they add up. */
  readonly fill: number;
  /** Opacity of the edge. */
  readonly line: number;
}

export function paintDensity(
  context: CanvasRenderingContext2D,
  sets: LevelSets,
  plane: Plane,
  tint: Tint,
): void {
  context.save();
  context.fillStyle = tint.colour;
  context.strokeStyle = tint.colour;
  context.lineWidth = 1;
  sets.forEach((set, index) => {
    context.beginPath();
    for (const ring of set.coordinates.flat()) {
      ring.forEach(([column = 0, row = 0], i) => {
        const x = toX(plane, column * CELL - REACH);
        const y = toY(plane, REACH - row * CELL);
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      context.closePath();
    }
    context.globalAlpha = tint.fill;
    context.fill('evenodd');
    context.globalAlpha = tint.line;
    if (index === 0) context.stroke();
  });
  context.restore();
}
