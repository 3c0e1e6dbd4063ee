/** The runs of the bench: there, and back in two ways; or along two ways between two seeds. */
import { derived } from '../../../state/derived.ts';
import {
  datasetOf,
  type Experiment,
  experiment,
  runFields,
  type SamplerName,
} from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame, Run, SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { runKey, sampleSpec, startFrame } from '../../denoise/spec.ts';
import { Lane, type Progress, progressOf, resultOf, subscribeAll, type Wanted } from '../common/lane.ts';
import { asked, noisesAlong, SHARES, sampleOf, tripLevels, type Way } from './asked.ts';

export type Leg = 'there' | 'ddim' | 'ddpm' | Way;
const lanes: Readonly<Record<Leg, Lane>> = {
  there: new Lane(),
  ddim: new Lane(),
  ddpm: new Lane(),
  slerp: new Lane(),
  line: new Lane(),
};
const all = Object.values(lanes);
const legsOf = { there: ['there', 'ddim', 'ddpm'], between: ['slerp', 'line'] } as const;
export const legsNow = (): readonly Leg[] => legsOf[experiment.getState().trip];

/** What a trip is made of: what it asks, and its legs. */
export interface Trip {
  readonly spec: Experiment;
  readonly legs: Readonly<Record<Leg, Wanted>>;
}

function back(spec: Experiment, there: Wanted, sampler: SamplerName): SampleSpec {
  const noise = resultOf(lanes.there.get(there));
  if (!noise) throw new Error('There is no noise to come back from yet: let the way there end first.');
  const levels = tripLevels(scheduleOf(spec), spec.steps);
  return { ...sampleSpec({ ...spec, sampler }), levels, start: noise.x, lane: `trip ${sampler}` };
}

function along(spec: Experiment, way: Way): SampleSpec {
  const whole = sampleSpec(spec);
  const [a, b] = [spec.seed, spec.otherSeed].map((seed) => startFrame({ ...spec, seed }).x);
  return {
    ...whole,
    count: SHARES * whole.count,
    start: noisesAlong(way, a, b),
    lane: `trip ${way}`,
  };
}

export function tripOf(page: Experiment): Trip {
  const spec = asked(page);
  const { event } = datasetOf(spec);
  const key = runKey(spec);
  const own = `${key}\n${[spec.draw, spec.refine, spec.firstNoise].join()}`;
  const there: Wanted = {
    key: own,
    event,
    spec() {
      const levels = tripLevels(scheduleOf(spec), spec.steps);
      const start = sampleOf(spec, levels[levels.length - 1]);
      return { ...sampleSpec(spec), levels, start, invert: { refine: spec.refine }, lane: 'trip there' };
    },
  };
  const leg = (name: 'ddim' | 'ddpm'): Wanted => ({
    key: `${own}\n${name}`,
    event,
    spec: () => back(spec, there, name),
  });
  const way = (name: Way): Wanted => ({
    key: `${key}\n${spec.otherSeed} ${name}`,
    event,
    spec: () => along(spec, name),
  });
  return {
    spec,
    legs: { there, ddim: leg('ddim'), ddpm: leg('ddpm'), slerp: way('slerp'), line: way('line') },
  };
}

export const tripFields = [...runFields, 'trip', 'draw', 'refine', 'firstNoise', 'otherSeed'] as const;
export const tripNow = derived(tripFields, tripOf);

export const subscribeRuns = subscribeAll(all);

export const runOf = (leg: Leg): Run | undefined => lanes[leg].get(tripNow().legs[leg]);
export const frameNow = (leg: Leg): Frame | undefined => frameAt(runOf(leg)?.frames, experiment.getState().t);
export const troubleOf = (leg: Leg): string | null => lanes[leg].trouble(tripNow().legs[leg]);

/** The way back begins where the way there has ended. */
function comeBack(): void {
  const { legs } = tripNow();
  if (experiment.getState().trip !== 'there' || !resultOf(runOf('there'))) return;
  for (const leg of ['ddim', 'ddpm'] as const) if (!runOf(leg)) lanes[leg].begin(legs[leg]);
}
/** Until the bench is left. */
export const watchReturn = (): (() => void) => lanes.there.subscribe(comeBack);

/** Begins what is not there yet; what is not shown any more ends. */
export function runTrip(): void {
  const { legs } = tripNow();
  const shown = legsNow();
  for (const leg of Object.keys(lanes) as Leg[]) if (!shown.includes(leg)) lanes[leg].cancel();
  for (const leg of shown)
    if ((leg !== 'ddim' && leg !== 'ddpm') || resultOf(runOf('there'))) lanes[leg].ensure(legs[leg]);
    else lanes[leg].cancel();
}

export function rerun(leg: Leg): void {
  lanes[leg].begin(tripNow().legs[leg]);
}

export function cancelTrip(): void {
  for (const lane of all) lane.cancel();
}

export const progressNow = (): Progress => progressOf(legsNow().map(runOf));
