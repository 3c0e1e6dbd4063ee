/** The exact paths of points, from noise to data in many steps, and what is known along them. */
import { combine } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import type { Ideal } from '../../../core/ideal.ts';
import { normals, streams } from '../../../core/random.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { gridAt } from '../../../core/spacings.ts';
import { type FinePath, localErrors, turning } from '../../../core/stepGrids.ts';
import type { Level, Schedule, Tools } from '../../../core/types.ts';

/** Steps of the fine path, even in t; grids are chosen from its levels. */
export const PLACES = 50;
/** Starts whose ends all grids are measured by, and others by which one is optimised. */
export const COUNT = 200;
export const TRIALS = 64;

export interface Ways {
  readonly denoise: (x: Float64Array, level: Level) => Float64Array;
  /** What grids are measured by, and what is drawn. */
  readonly test: FinePath;
  /** What the optimiser sees. */
  readonly trial: FinePath;
  /** Between each two levels, as `core/stepGrids` has it. */
  readonly turning: readonly number[];
  /** What is still open at each level but the last: the posterior's standard deviation, root mean square over the paths. */
  readonly spread: readonly number[];
  readonly errors: readonly Float64Array[];
}

/** By Heun's method, whose error is far below that of a few steps. */
function* finePath(
  denoise: Ways['denoise'],
  x: Float64Array,
  levels: readonly Level[],
): Generator<void, FinePath> {
  const tools: Tools<Float64Array> = {
    denoise,
    combine: combine<Float64Array>,
    noise() {
      throw new Error('The probability flow has no noise.');
    },
  };
  const states: Float64Array[] = [];
  const denoised: Float64Array[] = [];
  const run = samplers.heun.run(tools, x, levels);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { levels, x: [...states, step.value], denoised, dimension: 2 };
    states.push(step.value.x);
    denoised.push(step.value.denoised);
    yield;
  }
}

/** The levels of the fine path. */
export const places = (schedule: Schedule): Level[] =>
  gridAt(
    schedule,
    Array.from({ length: PLACES }, (_, i) => 1 - i / PLACES),
  );

/** Of points, [count, 2]. Yields often enough for a page that has other things to do. */
export function* waysOf(ideal: Ideal, schedule: Schedule, seed: number): Generator<void, Ways> {
  const denoise: Ways['denoise'] = (x, level) => ideal.denoise(x, level);
  const levels = places(schedule);
  const { sigma } = at(levels, 0);
  const start = (stream: number, count: number) =>
    normals(seed, stream, 0, new Float64Array(2 * count)).map((value) => sigma * value);
  const test = yield* finePath(denoise, start(streams.start, COUNT), levels);
  const trial = yield* finePath(denoise, start(streams.metrics, TRIALS), levels);
  const spread: number[] = [];
  for (const [k, x] of test.x.slice(0, -1).entries()) {
    const open = ideal.uncertainty(x, at(levels, k));
    spread.push(Math.sqrt(open.reduce((sum, one) => sum + one, 0) / open.length));
    yield;
  }
  return { denoise, test, trial, turning: turning(test), spread, errors: yield* localErrors(trial) };
}
