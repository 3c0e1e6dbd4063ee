/** The exact answer at every place of the plane, for one level. */
import { at } from '../../../core/at.ts';
import type { Ideal } from '../../../core/ideal.ts';
import type { Level } from '../../../core/types.ts';
import { type Heat, REACH } from '../../../modalities/plane.ts';
import { lattice } from '../../common/lattice.ts';

/** Arrows across the square of the plane. */
export const ACROSS = 20;
/** How much wider than high the plane can be shown. */
const WIDE = 1.4;

const square = lattice(ACROSS);
const beside = lattice(ACROSS, WIDE * ACROSS).filter((_, i, all) => Math.abs(at(all, i - (i % 2))) > REACH);
/** Numbers of the square's places, the first of all: figures are of these, however wide the plane is shown. */
export const SQUARE = square.length;
/** Where arrows stand: [count, 2], those of the square in rows from the top, then those beside it. */
export const places = Float64Array.of(...square, ...beside);

export interface Survey {
  /** p_t, per square data unit. */
  readonly heat: Heat;
  /** At `places`: E[x0 | x], [count, 2], and p_t, [count]. */
  readonly denoised: Float64Array;
  readonly weights: Float64Array;
}

/** Pairs of a place and a candidate between two yields: about a millisecond. */
const PORTION = 150_000;

/** size: rows of the density's grid. Yields often. */
export function* survey(ideal: Ideal, level: Level, size: number): Generator<void, Survey> {
  const portion = 2 * Math.max(1, Math.floor(PORTION / ideal.candidates));
  const across = 2 * Math.round((WIDE * size) / 2);
  const at = lattice(size, across);
  const values = new Float64Array(size * across);
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
  return { heat: { size, across, values }, denoised, weights };
}
