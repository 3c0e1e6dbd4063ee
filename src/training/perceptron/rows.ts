/** What is done row by row in an arena. */
import type { Matrix } from './arena.ts';

/** Each row of y becomes the first one. */
export function repeatRow(numbers: Float32Array, { at, row }: Matrix, rows: number): void {
  for (let done = 1; done < rows; done *= 2)
    numbers.copyWithin(at + done * row, at, at + Math.min(done, rows - done) * row);
}

/** As nets/ops.ts. */
const TINY = 1e-5;

/** y = x / rms(x), row by row; 1 / rms is kept in `scale`, [rows]. */
export function normalise(
  numbers: Float32Array,
  { at, row }: Matrix,
  y: number,
  scale: number,
  rows: number,
): void {
  for (let b = 0; b < rows; b++) {
    const start = at + b * row;
    let squares = 0;
    for (let i = 0; i < row; i++) squares += numbers[start + i] * numbers[start + i];
    const r = 1 / Math.sqrt(squares / row + TINY);
    numbers[scale + b] = r;
    for (let i = 0; i < row; i++) numbers[y + b * row + i] = numbers[start + i] * r;
  }
}

/** dx = (dy − y·mean(dy·y))/rms, put into `out` or added to it. */
export function normaliseBack(
  numbers: Float32Array,
  y: number,
  scale: number,
  dy: number,
  out: number,
  rows: number,
  row: number,
  adds: boolean,
): void {
  for (let b = 0; b < rows; b++) {
    const start = b * row;
    let along = 0;
    for (let i = 0; i < row; i++) along += numbers[dy + start + i] * numbers[y + start + i];
    along /= row;
    const r = numbers[scale + b];
    for (let i = 0; i < row; i++) {
      const value = (numbers[dy + start + i] - numbers[y + start + i] * along) * r;
      numbers[out + start + i] = adds ? numbers[out + start + i] + value : value;
    }
  }
}
