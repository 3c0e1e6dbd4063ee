/** Which clean data one x_t may have come from. */

import type { Floats } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import { effectiveCandidates, type FiniteSet } from '../../../core/ideal.ts';
import { conversion, type Prediction, spread } from '../../../core/process.ts';
import type { Level, Schedule } from '../../../core/types.ts';

export interface Posterior {
  /** [K], adding up to 1. */
  readonly weights: Float64Array;
  /** 1 to K. */
  readonly effective: number;
  /** The candidates' mean with these weights, [D]. */
  readonly mean: Float64Array;
}

/** x: [1, D]. */
export function posteriorAt(set: FiniteSet, x: Float64Array, level: Level): Posterior {
  const weights = set.posterior(x, level);
  const effective = at(effectiveCandidates(weights, set.candidates), 0);
  return { weights, effective, mean: set.denoise(x, level) };
}

/** Times along the axis at which the curve is worked out. */
const TIMES = 100;

/**
 * [t, effective candidates] for the same x at every noise level. Where a schedule changes the size of noised data, x is
 * scaled with it, so that it stays as far out.
 */
export const collapse = (set: FiniteSet, x: Float64Array, level: Level, schedule: Schedule) =>
  along(set, TIMES, schedule, (there) => x.map((value) => (value * spread(there)) / spread(level)));

/** [t, effective candidates] of what x is at each of so many times; yields after each. */
export function* along(
  set: FiniteSet,
  times: number,
  schedule: Schedule,
  x: (level: Level) => Floats,
): Generator<void, [t: number, candidates: number][]> {
  const curve: [number, number][] = [];
  for (let i = 0; i <= times; i++) {
    const level = schedule.level(i / times);
    const effective = at(effectiveCandidates(set.posterior(x(level), level), set.candidates), 0);
    curve.push([level.t, effective]);
    yield;
  }
  return curve;
}

export const units = ['epsilon', 'x0', 'v', 'score'] as const satisfies readonly Prediction[];
export type Unit = (typeof units)[number];

/** The same answer in another unit: from E[x0 | x]. x, denoised: [D]. Throws RangeError where `conversion` does. */
export function inUnit(
  unit: Unit,
  x: ArrayLike<number>,
  denoised: ArrayLike<number>,
  level: Level,
): Float64Array {
  const [a, b] = conversion('x0', unit, level);
  return Float64Array.from(x, (value, i) => a * value + b * at(denoised, i));
}

/** The values of some dimensions of each row: rows [K, D] → [K, P]. which: [P]. */
export function dimensionsOf(
  rows: ArrayLike<number>,
  dimension: number,
  which: readonly number[],
): Float64Array {
  const count = rows.length / dimension;
  const out = new Float64Array(count * which.length);
  for (let k = 0; k < count; k++)
    which.forEach((column, i) => {
      out[k * which.length + i] = rows[k * dimension + column] ?? Number.NaN;
    });
  return out;
}

/** Positions of the heaviest, heaviest first. */
export const heaviest = (weights: Float64Array, most: number): number[] =>
  [...weights.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([which]) => which);
