/** What the page's settings ask to be measured, and what is known so far. */
import { needed } from '../../../core/at.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { type Tally, tally } from '../../../core/tally.ts';
import type { Sampler } from '../../../core/types.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { whichData } from '../../../state/sources.ts';
import { leaving } from '../../../state/space.ts';
import { Before } from '../../common/before.ts';
import { atRest } from '../../common/bench/atRest.ts';
import { type Counted, MeasurementQueue, type Watcher } from '../../common/bench/queue.ts';
import { differingSettings, otherwise } from '../../common/oldSettings.ts';
import { runKey } from '../../common/spec.ts';
import { labelOf, type Mark, samplersOf, type Walker, walkerOf, walkers } from './fields/marks.ts';
import { callsAt, effortOf, marksOf, type Planned, plan } from './plan.ts';
import { type Floor, findFloor, knownFloor, referenceOf } from './reference.ts';
import { markedKey, markedRequest, markedSpace, markedSpec, stage } from './shown.ts';

interface QualityJob extends Planned {
  readonly key: string;
  readonly spec: Experiment;
}

interface Measured extends Counted {
  readonly distance: number;
}

async function measure(
  { spec, repeat, ...mark }: QualityJob,
  { signal, reached }: Watcher,
): Promise<Measured> {
  await findFloor(spec, signal);
  await atRest(stage, signal);
  const engine = await getEngine();
  signal.throwIfAborted();
  let last: Frame | undefined;
  const take = async (frame: Frame) => {
    last = frame;
    await reached(frame.nfe);
    await atRest(stage, signal);
  };
  await engine.sample({ ...markedRequest(spec, mark), lane: 'quality' }, take, signal);
  const { to } = await referenceOf(spec);
  const result = needed<Frame>(last, 'The result of the run');
  const x = await leaving(markedSpace(spec, mark), result.x, 'quality', signal);
  return { distance: await to(x, repeat, signal), calls: result.nfe };
}

export const queue = new MeasurementQueue<QualityJob, Measured>(measure);

/** What the settings beside the samplers come to: each with other settings has other curves. */
const settingsKey = (page: Experiment): string => runKey(markedSpec(page, { sampler: 'ddim', steps: 1 }));

/** Settings whose curves were measured before: what is known of them stays to compare with. */
export const earlier = new Before<Experiment>((a, b) => whichData(a) === whichData(b));

/** Begins to measure what the page's settings ask for; what is known already is not measured again. */
export function begin(): void {
  const page = experiment.getState();
  if (!datasetOf(page).model) return;
  earlier.settle(settingsKey(page), page);
  const jobs = plan(samplersOf(page.samplers), datasetOf(page)).map((planned) => {
    const spec = markedSpec(page, planned, planned.repeat);
    return { ...planned, spec, key: markedKey(spec, planned) };
  });
  queue.begin(jobs);
}

/** A mark with what is known of it; tally is null until it has been measured once. */
export interface Point {
  readonly mark: Mark;
  readonly calls: number;
  readonly tally: Tally | null;
}
/** A mark that has been measured. */
export type MeasuredPoint = Point & { readonly tally: Tally };

export interface Curve {
  readonly sampler: Walker;
  readonly label: string;
  /** Place in the registry, which gives it its shape. */
  readonly place: number;
  readonly stochastic: boolean;
  readonly points: readonly Point[];
}

export function measuredPoint(page: Experiment, mark: Mark): Point {
  const { repeats } = effortOf(datasetOf(page));
  const found = Array.from({ length: repeats }, (_, repeat) =>
    queue.result(markedKey(markedSpec(page, mark, repeat), mark)),
  ).filter((result) => result !== undefined);
  return {
    mark,
    calls: found[0]?.calls ?? callsAt(mark),
    tally: tally(found.map(({ distance }) => distance)),
  };
}

const curveOf = (page: Experiment, sampler: Walker): Curve => ({
  sampler,
  label: labelOf(sampler),
  place: walkers.indexOf(sampler),
  stochastic: (samplers[walkerOf(sampler)] as Sampler).stochastic,
  points: marksOf(sampler, datasetOf(page)).map((mark) => measuredPoint(page, mark)),
});

/** The settings that the curves depend on, in a word. */
export const curvesKey = (page: Experiment): string => `${page.samplers} ${settingsKey(page)}`;

/** Those chosen that these data have. */
const offered = (page: Experiment): readonly Walker[] =>
  samplersOf(page.samplers).filter((sampler) => marksOf(sampler, datasetOf(page)).length);

let last: { readonly key: string; readonly curves: readonly Curve[] } | null = null;

/** The same array until there is a new result, or other settings. */
export function curvesNow(): readonly Curve[] {
  const page = experiment.getState();
  const key = `${queue.version} ${curvesKey(page)}`;
  if (last?.key !== key) last = { key, curves: offered(page).map((sampler) => curveOf(page, sampler)) };
  return last.curves;
}

/** In words, what was otherwise when the curves before were measured; null where there are none. */
export function beforeNow(): string | null {
  const page = experiment.getState();
  const was = earlier.get(settingsKey(page));
  return was && otherwise(differingSettings(was, page));
}

/** The curves before, of the samplers that are chosen now. */
export function curvesBefore(): readonly Curve[] {
  const page = experiment.getState();
  const was = earlier.get(settingsKey(page));
  return was ? offered(page).map((sampler) => curveOf(was, sampler)) : [];
}

export const floorNow = (): Floor | null => knownFloor(experiment.getState());
