/** The columns as runs: what each one asks the engine for, and what it shows at the cursor. */
import { angle, timeAt } from '../../../core/schedules.ts';
import { grid, spacings } from '../../../core/spacings.ts';
import type { Schedule } from '../../../core/types.ts';
import { derived } from '../../../state/derived.ts';
import { Ensemble } from '../../../state/ensemble.ts';
import { change, datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { nearest } from '../../../state/reel.ts';
import type { Frame, Run, SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { type Column, columnsOf, formatColumns, MOST, ownNetwork, settleColumn } from './fields/columns.ts';

/** A column with what it shares with the page. */
export interface Resolved {
  readonly column: Column;
  readonly spec: Experiment;
  /** Two columns with the same key have the same run. */
  readonly key: string;
}

/** The network that a column asks: its own where it knows the data. */
const modelOf = (spec: Experiment, column: Column): string | undefined => {
  const data = datasetOf(spec);
  const { model, prediction } = ownNetwork(column, data);
  return model ?? (prediction && data.predictions?.[prediction]) ?? data.model;
};

export function resolve(spec: Experiment, column: Column): Resolved {
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
  return { column, spec: own, key: `${runKey(own)}\n${spacing}\n${modelOf(spec, column)}` };
}

/** Throws RangeError where there are no such levels, or no network knows the data. */
export const specOf = ({ spec, column }: Resolved): SampleSpec => ({
  ...sampleSpec(spec),
  model: modelOf(spec, column)!,
  levels: grid(scheduleOf(spec), spec.steps, spacings[column.spacing]),
});

export const columnsNow: () => readonly Resolved[] = derived([...runFields, 'columns'], (spec) =>
  columnsOf(spec.columns).map((column) => resolve(spec, column)),
);

export function setColumn(index: number, patch: Partial<Column>): void {
  const columns = columnsOf(experiment.getState().columns);
  change({
    columns: formatColumns(
      columns.map((column, i) => (i === index ? settleColumn({ ...column, ...patch }) : column)),
    ),
  });
}

export function addColumn(like: number): void {
  const columns = columnsOf(experiment.getState().columns);
  if (columns.length < MOST) change({ columns: formatColumns([...columns, columns[like]]) });
}

export function removeColumn(index: number): void {
  const columns = columnsOf(experiment.getState().columns);
  change({ columns: formatColumns(columns.filter((_, i) => i !== index)) });
}

/** The runs of the columns: found by their keys, so that columns can change places. */
export const walks = new Ensemble({
  name: 'column',
  lanes: MOST,
  wanted: derived([...runFields, 'columns'], () =>
    columnsNow().map((resolved) => ({
      key: resolved.key,
      event: datasetOf(resolved.spec).event,
      spec: () => specOf(resolved),
    })),
  ),
});

export const runOf = (resolved: Resolved): Run | undefined => walks.get(resolved);

const places = new WeakMap<Frame, { readonly axis: Schedule; readonly t: number }>();

/** Where a frame lies on the page's axis: where the page's schedule is as noisy. */
export function placeOf(frame: Frame, spec: Experiment): number {
  const axis = scheduleOf(experiment.getState());
  if (scheduleOf(spec) === axis) return frame.level.t;
  let place = places.get(frame);
  if (place?.axis !== axis) {
    place = { axis, t: timeAt(axis, angle(frame.level)) };
    places.set(frame, place);
  }
  return place.t;
}

/** Position in the run's frames of the one nearest to the cursor; −1 without frames. */
export function indexNow({ spec }: Resolved, run: Run | undefined, t = experiment.getState().t): number {
  return nearest(run?.frames ?? [], t, (frame) => placeOf(frame, spec));
}
