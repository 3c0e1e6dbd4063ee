/** Where the steps of each grid begin, and what its runs come to. */
import { at, last } from '../../../core/at.ts';
import { atOnce } from '../../../core/pace.ts';
import { type Spacing, spacings } from '../../../core/spacings.ts';
import { distances, leastSum, type Measured, measured, polished, walking } from '../../../core/stepGrids.ts';
import type { Level, Schedule } from '../../../core/types.ts';
import type { GridName } from './fields/grids.ts';
import { PLACES, type Ways } from './ways.ts';

const labels: Readonly<Record<GridName, string>> = {
  hand: 'By hand',
  optimised: 'Optimised',
  trailing: 'Even',
  linspace: spacings.linspace.label,
  karras: spacings.karras.label,
  logSnr: spacings.logSnr.label,
};

/** Of pictures no run is tried: only errors of single steps are summed, which is not the same. */
export const gridLabel = (name: GridName, planar: boolean): string =>
  name === 'optimised' && !planar ? 'Least step errors' : labels[name];

/** Times at which the steps of a known spacing begin, noisiest first. */
export const spaced = (
  name: Exclude<GridName, 'hand' | 'optimised'>,
  steps: number,
  schedule: Schedule,
): readonly number[] => (spacings[name] as Spacing).times(steps, schedule);

const withData = (times: readonly number[], schedule: Schedule): Level[] =>
  [...times, 0].map((t) => schedule.level(t));

/**
 * Times of the grid whose runs of the trial starts end nearest to their fine paths, as far as moving one stop at a time
 * leads: from the least sum of local errors, and from even steps.
 */
export function* optimised(
  { denoise, trial, errors }: Ways,
  steps: number,
): Generator<unknown, readonly number[]> {
  const end = last(trial.x);
  const levelsOf = (stops: readonly number[]) => stops.map((place) => at(trial.levels, place));
  const badness = (stops: readonly number[]) => {
    const states = atOnce(walking(denoise, at(trial.x, 0), levelsOf([...stops, PLACES])));
    return measured(distances(last(states), end, 2)).mean;
  };
  const even = Array.from({ length: steps }, (_, i) => Math.round((i * PLACES) / steps));
  const found: (readonly number[])[] = [];
  for (const from of [leastSum(errors, steps), even]) found.push(yield* polished(from, PLACES, badness));
  return levelsOf(found.reduce((a, b) => (badness(b) < badness(a) ? b : a))).map(({ t }) => t);
}

/** A run of a few steps, from the starts of the fine paths. */
export interface Walked {
  readonly times: readonly number[];
  /** At the beginning of each step, and where it ends: [steps + 1][N, 2]. */
  readonly states: readonly Float64Array[];
  /** How far the ends are from those of the fine paths, in data units. */
  readonly off: Measured;
}

export function* walked(
  { denoise, test }: Ways,
  schedule: Schedule,
  times: readonly number[],
): Generator<void, Walked> {
  const states = yield* walking(denoise, at(test.x, 0), withData(times, schedule));
  return { times, states, off: measured(distances(last(states), last(test.x), 2)) };
}
