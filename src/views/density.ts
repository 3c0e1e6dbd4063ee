/** Where data is dense: a smoothed histogram, painted as a tint with a hairline at its edge. */
import { contours } from 'd3-contour';
import { type Plane, REACH, toX, toY } from './plane.ts';

/** [SIZE, SIZE] over ±REACH, rows from the top; the largest value is 1. */
export type Density = Float32Array;

const SIZE = 120;
const CELL = (2 * REACH) / SIZE;

function histogram(x: ArrayLike<number>): Float32Array {
  const grid = new Float32Array(SIZE * SIZE);
  for (let i = 0; i < x.length; i += 2) {
    const column = Math.floor((x[i] + REACH) / CELL);
    const row = Math.floor((REACH - x[i + 1]) / CELL);
    if (column >= 0 && column < SIZE && row >= 0 && row < SIZE) grid[row * SIZE + column]++;
  }
  return grid;
}

/** Binomial weights 1 2 1 along one axis: a few passes are a narrow Gaussian. */
function smooth(grid: Float32Array, stride: number): Float32Array {
  const out = grid.slice();
  for (let i = stride; i < grid.length - stride; i++)
    out[i] = (grid[i - stride] + 2 * grid[i] + grid[i + stride]) / 4;
  return out;
}

/** x: [count, 2] in data units; a few ten thousand points suffice. */
export function estimateDensity(x: ArrayLike<number>, passes = 4): Density {
  let grid = histogram(x);
  for (let i = 0; i < passes; i++) grid = smooth(smooth(grid, 1), SIZE);
  const peak = grid.reduce((most, value) => Math.max(most, value), 1e-9);
  return grid.map((value) => value / peak);
}

const EDGE = 0.12;

export interface Tint {
  readonly colour: string;
  readonly fill: number;
  readonly line: number;
}

/** Shades the level sets of the density, the densest most. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  density: Density,
  plane: Plane,
  { colour, fill, line }: Tint,
): void {
  const px = (column: number) => toX(plane, column * CELL - REACH);
  const py = (row: number) => toY(plane, REACH - row * CELL);
  const bands = contours().size([SIZE, SIZE]).thresholds([EDGE, 0.35, 0.65])(Array.from(density));
  context.save();
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  for (const [index, band] of bands.entries()) {
    context.beginPath();
    for (const ring of band.coordinates.flat()) {
      ring.forEach(([column, row], i) => {
        if (i === 0) context.moveTo(px(column), py(row));
        else context.lineTo(px(column), py(row));
      });
      context.closePath();
    }
    context.globalAlpha = fill;
    context.fill('evenodd');
    context.globalAlpha = line;
    if (index === 0) context.stroke();
  }
  context.restore();
}
