/** The columns as runs: what each one asks the engine for, and what it shows at the cursor. */
import { angle, timeAt } from '../../../core/schedules.ts';
import { grid, spacings } from '../../../core/spacings.ts';
import type { Schedule } from '../../../core/types.ts';
import {
  type Column,
  columnsOf,
  formatColumns,
  MOST,
  ownNetwork,
  settleColumn,
} from '../../../state/columns.ts';
import { derived } from '../../../state/derived.ts';
import { getEngine } from '../../../state/engine.ts';
import { change, datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { nearest } from '../../../state/reel.ts';
import { type Frame, type Run, Runs, type SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { runKey, sampleSpec } from '../../denoise/spec.ts';
import { BUDGET, isActive, type Progress, progressOf, subscribeAll } from '../common/lane.ts';

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
export const specOf = ({ spec, column }: Resolved, lane: string): SampleSpec => ({
  ...sampleSpec(spec),
  model: modelOf(spec, column)!,
  levels: grid(scheduleOf(spec), spec.steps, spacings[column.spacing]),
  lane,
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

const lanes = Array.from({ length: MOST }, () => new Runs(getEngine, BUDGET));
/** Why a column cannot be run at all, by its key. */
const refused = new Map<string, string>();

export const subscribeRuns = subscribeAll(lanes);

/** A run is found in whichever lane it was made, so that columns can change places. */
export function runOf({ key }: Resolved): Run | undefined {
  for (const lane of lanes) {
    const run = lane.get(key);
    if (run) return run;
  }
  return undefined;
}

const settled = (resolved: Resolved) => {
  const run = runOf(resolved);
  return run !== undefined && run.status !== 'stopped';
};

function begin(resolved: Resolved): void {
  const index = lanes.findIndex((lane) => !lane.active);
  try {
    const spec = specOf(resolved, `column ${index}`);
    refused.delete(resolved.key);
    lanes[index].start(resolved.key, spec, datasetOf(resolved.spec).event);
  } catch (cause) {
    refused.set(resolved.key, cause instanceof Error ? cause.message : String(cause));
  }
}

/** Lets runs that no column shows any more end, and begins those that are not there yet. */
export function runColumns(): void {
  const columns = columnsNow();
  for (const lane of lanes)
    if (lane.active && !columns.some(({ key }) => key === lane.active?.key)) lane.cancel();
  for (const resolved of columns) if (!settled(resolved)) begin(resolved);
}

export function rerun(resolved: Resolved): void {
  if (!isActive(runOf(resolved))) begin(resolved);
}

export function cancelColumns(): void {
  for (const lane of lanes) lane.cancel();
}

/** Why there is no picture, with a remedy; null where there is nothing wrong. */
export const troubleOf = (resolved: Resolved): string | null =>
  refused.get(resolved.key) ?? runOf(resolved)?.message ?? null;

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

export function frameNow(resolved: Resolved): Frame | undefined {
  const run = runOf(resolved);
  return run?.frames[indexNow(resolved, run)];
}

export const progressNow = (): Progress => progressOf(columnsNow().map(runOf));
