/** The runs of the bench: there, and back in two ways; or along two ways between two seeds. */
import { derived } from '../../../state/derived.ts';
import { Ensemble, type Wanted } from '../../../state/ensemble.ts';
import {
  datasetOf,
  type Experiment,
  experiment,
  runFields,
  type SamplerName,
} from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Run, SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { openedSource, reopen } from '../../../state/sources.ts';
import { runKey, sampleSpec, startFrame } from '../../common/spec.ts';
import { asked, noisesAlong, SHARES, sampleOf, tripLevels, type Way } from './asked.ts';

export type Leg = 'there' | 'ddim' | 'ddpm' | Way;
/** A way back after the way there. */
const legsOf = { there: ['there', 'ddim', 'ddpm'], between: ['slerp', 'line'] } as const;
export const legsNow = (): readonly Leg[] => legsOf[experiment.getState().trip];

/** What a trip is made of: what it asks, and its legs. */
export interface Trip {
  readonly spec: Experiment;
  readonly legs: Readonly<Record<Leg, Wanted>>;
}

/** The way back begins where the way there has ended; null until then. */
function back(spec: Experiment, there: Wanted, sampler: SamplerName): SampleSpec | null {
  const noise = resultOf(legs.get(there));
  if (!noise) return null;
  const levels = tripLevels(scheduleOf(spec), spec.steps);
  return { ...sampleSpec({ ...spec, sampler }), levels, start: noise.x };
}

function along(spec: Experiment, way: Way): SampleSpec {
  const whole = sampleSpec(spec);
  const [a, b] = [spec.seed, spec.otherSeed].map((seed) => startFrame({ ...spec, seed }).x);
  return {
    ...whole,
    count: SHARES * whole.count,
    start: noisesAlong(way, a, b),
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
      return { ...sampleSpec(spec), levels, start, invert: { refine: spec.refine } };
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

export const legs = new Ensemble({
  name: 'trip',
  lanes: legsOf.there.length,
  wanted: derived(tripFields, ({ trip }) => legsOf[trip].map((leg) => tripNow().legs[leg])),
});

export const runOf = (leg: Leg): Run | undefined => legs.get(tripNow().legs[leg]);
export const troubleOf = (leg: Leg): string | null => legs.trouble(tripNow().legs[leg]);

/** Begins what failed once more; data that could not be opened are opened first. */
export function tryAgain(): void {
  const { data } = tripNow().spec;
  if (openedSource(data).kind === 'failed') reopen(data);
  else legs.retry();
}
