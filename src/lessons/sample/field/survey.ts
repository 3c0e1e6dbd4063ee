/** The exact answer at every place of the plane, for one level. */
import type { Ideal } from '../../../core/ideal.ts';
import type { Level } from '../../../core/types.ts';
import { cellOf, type Heat, middleOf, REACH } from '../../../modalities/plane.ts';

/** Arrows across the square of the plane. */
export const ACROSS = 20;

function lattice(size: number): Float64Array {
  const x = new Float64Array(2 * size * size);
  for (let i = 0; i < size * size; i++) {
    x[2 * i] = middleOf(i % size, size);
    x[2 * i + 1] = -middleOf(Math.floor(i / size), size);
  }
  return x;
}

/** Columns of arrows on each side of the square, for where the plane is shown wider than high. */
const WING = 4;

function wings(): Float64Array {
  const cell = cellOf(ACROSS);
  const beyond = Array.from({ length: WING }, (_, i) => REACH + (i + 0.5) * cell);
  const rows = Array.from({ length: ACROSS }, (_, row) => -middleOf(row, ACROSS));
  return Float64Array.from(rows.flatMap((y) => beyond.flatMap((x) => [-x, y, x, y])));
}

const square = lattice(ACROSS);
/** Numbers of the square's places, the first of all: figures are of these, however wide the plane is shown. */
export const SQUARE = square.length;
/** Where arrows stand: [count, 2], those of the square in rows from the top, then those beside it. */
export const places = Float64Array.of(...square, ...wings());

export interface Survey {
  /** p_t, per square data unit. */
  readonly heat: Heat;
  /** At `places`: E[x0 | x], [count, 2], and p_t, [count]. */
  readonly denoised: Float64Array;
  readonly weights: Float64Array;
}

/** Pairs of a place and a candidate between two yields: about a millisecond. */
const PORTION = 150_000;

/** size: cells across the density's grid. Yields often. */
export function* survey(ideal: Ideal, level: Level, size: number): Generator<void, Survey> {
  const portion = 2 * Math.max(1, Math.floor(PORTION / ideal.candidates));
  const at = lattice(size);
  const values = new Float64Array(size * size);
  for (let i = 0; i < at.length; i += portion) {
    values.set(ideal.logDensity(at.subarray(i, i + portion), level).map(Math.exp), i / 2);
    yield;
  }
  const denoised = new Float64Array(places.length);
  const weights = new Float64Array(places.length / 2);
  for (let i = 0; i < places.length; i += portion) {
    const few = places.subarray(i, i + portion);
    denoised.set(ideal.denoise(few, level), i);
    weights.set(ideal.logDensity(few, level).map(Math.exp), i / 2);
    yield;
  }
  return { heat: { size, values }, denoised, weights };
}
