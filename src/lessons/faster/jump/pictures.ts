/** The same of pictures, by the kept frames of a network's runs: one in many steps, and one on each grid. */
import { sizeOf } from '../../../core/arrays.ts';
import { at, last } from '../../../core/at.ts';
import { atOnce } from '../../../core/pace.ts';
import { gridAt, spacings } from '../../../core/spacings.ts';
import {
  distances,
  type FinePath,
  leastSum,
  localErrors,
  type Measured,
  measured,
  turning,
  undecided,
} from '../../../core/stepGrids.ts';
import { datasetOf, type Experiment, runFields } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { type GridName, gridNames } from './fields/grids.ts';
import { timesField } from './fields/times.ts';
import { spaced } from './grids.ts';

/** Steps of the run whose frames are the fine path. */
export const MANY = 32;
/** Pictures of each run: what is measured of them has a standard error. */
export const PICTURES = 9;
/** Those that the errors of single steps are taken of: others would change little, and the page must not stop. */
const TRIED = 4;

export type Place = 'fine' | GridName;

interface Along {
  readonly t: readonly number[];
  readonly turning: readonly number[];
  readonly open: readonly number[];
}

const paths = new WeakMap<Frame, FinePath>();

/** The frames of a run that is done as a path. dimension: numbers of a sample. */
function pathOf(run: Run, dimension: number): FinePath {
  const end = last(run.frames);
  const known = paths.get(end);
  if (known) return known;
  const doubles = (x: Float32Array) => Float64Array.from(x);
  const path = {
    levels: run.frames.map(({ level }) => level),
    x: run.frames.map(({ x }) => doubles(x)),
    denoised: run.frames.slice(0, -1).map(({ denoised }) => doubles(denoised)),
    dimension,
  };
  paths.set(end, path);
  return path;
}

function pathNow(): FinePath | null {
  const [line, run] = [net.line('fine'), net.run('fine')];
  return line && run && resultOf(run) ? pathOf(run, sizeOf(line.space.event)) : null;
}

const chosen = new WeakMap<FinePath, Map<number, readonly number[]>>();

/** The grid whose single steps go wrong least in sum. */
function bestOf(path: FinePath, steps: number): readonly number[] {
  const known = chosen.get(path) ?? new Map<number, readonly number[]>();
  chosen.set(path, known);
  const found = known.get(steps);
  if (found) return found;
  const some = (x: Float64Array) => x.subarray(0, TRIED * path.dimension);
  const tried = { ...path, x: path.x.map(some), denoised: path.denoised.map(some) };
  const stops = leastSum(atOnce(localErrors(tried)), steps).map((place) => at(path.levels, place).t);
  known.set(steps, stops);
  return stops;
}

const stepsOf = ({ handTimes }: Experiment): number => timesField.of(handTimes).length + 1;

/** Times at which the steps of a grid begin; null before the optimised one is known. */
export function pictureTimes(name: GridName, page: Experiment): readonly number[] | null {
  if (name === 'hand') return [1, ...timesField.of(page.handTimes)];
  if (name !== 'optimised') return spaced(name, stepsOf(page), scheduleOf(page));
  const path = pathNow();
  return path && bestOf(path, stepsOf(page));
}

function lineOf(page: Experiment, place: Place): Line {
  const steps = place === 'fine' ? MANY : stepsOf(page);
  const spec: Experiment = { ...page, sampler: 'ddim', options: {}, count: PICTURES, steps };
  const schedule = scheduleOf(page);
  const times = () =>
    place === 'fine' ? spacings.trailing.times(MANY, schedule) : pictureTimes(place, page);
  const which = place === 'hand' ? page.handTimes : place;
  return {
    spec,
    key: `${runKey(spec)}\n${which}`,
    space: spaceOf(spec),
    request() {
      const stops = times();
      return stops && { ...sampleSpec(spec), levels: gridAt(schedule, stops) };
    },
  };
}

const isNet = (page: Experiment): boolean => !datasetOf(page).kind.planar && networkOf(page) !== undefined;

export const net: RunSet<Place, Line> = new RunSet<Place, Line>({
  name: 'jump',
  // The fine one first, then the grids side by side.
  most: 2,
  fields: [...runFields, 'handTimes'],
  unsaid: ['sampler', 'options', 'count'],
  lines: (page) =>
    new Map(
      isNet(page) ? (['fine', ...gridNames] as const).map((place) => [place, lineOf(page, place)]) : [],
    ),
  // Where the many steps stop.
  stops: () => net.run('fine')?.spec.levels.map(({ t }) => t) ?? [],
});

const rows = new WeakMap<FinePath, Along>();

/** By root mean squares over pictures and their numbers; null before the fine run is done. */
export function pictureAlong(): Along | null {
  const path = pathNow();
  if (!path) return null;
  const each = Math.sqrt(path.dimension);
  const found = rows.get(path) ?? {
    t: path.levels.map(({ t }) => t),
    turning: turning(path).map((value) => value / each),
    open: undecided(path).map((value) => value / each),
  };
  rows.set(path, found);
  return found;
}

/** How far the ends of a grid are from those of the fine run, root mean square a number; null before both are there. */
export function pictureOff(name: GridName): Measured | null {
  const [path, line, result] = [pathNow(), net.line(name), net.result(name)];
  if (!path || !line || !result) return null;
  const size = path.dimension;
  const off = distances(Float64Array.from(result.x), last(path.x), size);
  return measured(off.map((value) => value / Math.sqrt(size)));
}
