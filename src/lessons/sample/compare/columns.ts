/** The columns as runs: what each one asks the engine for, and where its frames lie on the page's axis. */
import { at, needed } from '../../../core/at.ts';
import { angle, timeAt } from '../../../core/schedules.ts';
import { grid, spacings } from '../../../core/spacings.ts';
import type { Schedule } from '../../../core/types.ts';
import { change, datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { scheduleNamed, scheduleOf } from '../../../state/schedule.ts';
import { spaceOf } from '../../../state/space.ts';
import { Recent } from '../../common/bench/recent.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import {
  type Column,
  columnsOf,
  formatColumns,
  MOST,
  networksFor,
  ownNetwork,
  settleColumn,
} from './fields/columns.ts';

/** A column with what it shares with the page. Two that come to the same have the same run. */
export interface Resolved extends Line {
  readonly column: Column;
}

/** The network that a column asks: its own where it knows the data. */
const modelOf = (spec: Experiment, column: Column): string | undefined => {
  const data = datasetOf(spec);
  const { model, prediction } = ownNetwork(column, networksFor(data, spec.class));
  return model ?? (prediction && data.predictions?.[prediction]) ?? networkOf(spec);
};

const levelsOf = (spec: Experiment, { spacing }: Column) =>
  grid(scheduleOf(spec), spec.steps, spacings[spacing]);

function resolve(spec: Experiment, column: Column): Resolved {
  const { sampler, steps, options, spacing } = column;
  const own: Experiment = {
    ...spec,
    sampler,
    steps,
    options,
    schedule: column.schedule ?? spec.schedule,
    guidance: column.guidance ?? spec.guidance,
    bound: column.bound ?? spec.bound,
    seed: column.seed ?? spec.seed,
  };
  const model = modelOf(spec, column);
  return {
    column,
    spec: own,
    key: `${runKey(own)}\n${spacing}\n${model}`,
    space: spaceOf(spec, model),
    // Throws RangeError where there are no such levels, or no network knows the data.
    request: () => ({
      ...sampleSpec(own),
      model: needed(model, 'A network of these data'),
      levels: levelsOf(own, column),
    }),
  };
}

export function setColumn(index: number, patch: Partial<Column>): void {
  const all = columnsOf(experiment.getState().columns);
  change({
    columns: formatColumns(
      all.map((column, i) => (i === index ? settleColumn({ ...column, ...patch }) : column)),
    ),
  });
}

export function addColumn(like: number): void {
  const all = columnsOf(experiment.getState().columns);
  if (all.length < MOST) change({ columns: formatColumns([...all, at(all, like)]) });
}

export function removeColumn(index: number): void {
  const all = columnsOf(experiment.getState().columns);
  change({ columns: formatColumns(all.filter((_, i) => i !== index)) });
}

const places = new WeakMap<Frame, { readonly axis: Schedule; readonly t: number }>();

/** Where a frame lies on the page's axis: where the page's schedule is as noisy. */
export function axisPlace(frame: Frame, spec: Experiment): number {
  const axis = scheduleOf(experiment.getState());
  if (scheduleOf(spec) === axis) return frame.level.t;
  let place = places.get(frame);
  if (place?.axis !== axis) {
    place = { axis, t: timeAt(axis, angle(frame.level)) };
    places.set(frame, place);
  }
  return place.t;
}

const stopsBy = new Recent<readonly number[]>(40);

/** Where a run will stop on the page's axis, noisiest first: known before it has begun. */
export function stopsOf({ spec, column }: Resolved): readonly number[] {
  const { schedule: shared, curve } = experiment.getState();
  const key = [shared, spec.schedule, curve, column.spacing, spec.steps].join(' ');
  const known = stopsBy.get(key);
  if (known) return known;
  const axis = scheduleNamed(shared, curve);
  const same = spec.schedule === shared;
  const stops = levelsOf(spec, column).map((level) => (same ? level.t : timeAt(axis, angle(level))));
  stopsBy.put(key, stops);
  return stops;
}

function differences({ column: old }: Resolved, { column: now }: Resolved): string[] {
  const network = old.model !== now.model || old.prediction !== now.prediction;
  return [
    ...(old.spacing === now.spacing ? [] : [`${spacings[old.spacing].label} spacing`]),
    ...(network ? ['another network'] : []),
  ];
}

/** The columns by their index, with their runs: found by their keys, so that columns can change places. */
export const columns = new RunSet<number, Resolved>({
  name: 'column',
  most: MOST,
  fields: [...runFields, 'columns'],
  lines: (page) => new Map(columnsOf(page.columns).map((column, index) => [index, resolve(page, column)])),
  axisTime: (frame, { spec }) => axisPlace(frame, spec),
  stops: (lines) => [...lines.values()].flatMap(stopsOf),
  differences,
});
