/** From the page's spec to what the engine is asked for. */
import { sizeOf } from '../../core/arrays.ts';
import { streams } from '../../core/random.ts';
import { grid } from '../../core/spacings.ts';
import { countsOf } from '../../state/counts.ts';
import { datasetOf, type Experiment, fields, runFields } from '../../state/experiment.ts';
import type { Field } from '../../state/fields.ts';
import type { Frame, SampleSpec } from '../../state/runs.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { type ModelSpace, spaceOf } from '../../state/space.ts';
import { networkOf } from './pupil/live.ts';
import { subjectOf } from './subject.ts';

export const countOf = (spec: Experiment): number => spec.count ?? countsOf(datasetOf(spec)).usual;

/** Many parts of the page ask for the key of the same spec, at each frame. */
const keys = new WeakMap<Experiment, string>();

/** Two specs with the same key have the same run. A curve that no schedule follows makes no difference. */
export function runKey(spec: Experiment): string {
  const known = keys.get(spec);
  if (known !== undefined) return known;
  const values = runFields.map((name) =>
    name === 'placed' || (name === 'curve' && spec.schedule !== 'drawn')
      ? ''
      : (fields[name] as Field<unknown>).format(spec[name]),
  );
  const key = [subjectOf(spec), ...values].join('\n');
  keys.set(spec, key);
  return key;
}

/** Whether there is anything that guidance could be strengthened towards. */
export const asksForSomething = (spec: Experiment): boolean =>
  spec.class !== null ||
  Boolean(
    datasetOf(spec)
      .text?.read(spec.prompt)
      .some((id) => id !== 0),
  );

const SPOKEN = 160;

/** What is asked for, to follow “4 pictures of Portraits”. */
export function conditionText(spec: Experiment): string {
  const { text, classes } = datasetOf(spec);
  const wish = text ? spec.prompt : spec.class === null ? undefined : classes?.[spec.class];
  if (wish === undefined) return '';
  if (wish === '') return ', without a prompt,';
  return `, asked for “${wish.length > SPOKEN ? `${wish.slice(0, SPOKEN)}…` : wish}”,`;
}

/** Throws RangeError where the schedule has no such levels, or no network knows the data. */
export function sampleSpec(spec: Experiment): SampleSpec {
  const { label, text } = datasetOf(spec);
  const model = networkOf(spec);
  if (!model) throw new RangeError(`No network has been trained on ${label} yet: choose other data`);
  return {
    model,
    sampler: spec.sampler,
    options: spec.options,
    levels: grid(scheduleOf(spec), spec.steps),
    seed: spec.seed,
    count: countOf(spec),
    condition: { class: spec.class, prompt: text ? spec.prompt : undefined, guidance: spec.guidance },
    clip:
      spaceOf(spec).range !== null && ({ clip: true, dynamic: 'dynamic', free: false } as const)[spec.bound],
  };
}

/** What every run with this seed starts from, for the stage to show before there is a run. space: where it is. */
export function startFrame(
  spec: Experiment,
  { event }: Pick<ModelSpace, 'event'> = spaceOf(spec),
): Pick<Frame, 'index' | 'level' | 'x'> {
  const level = scheduleOf(spec).level(1);
  const { kind } = datasetOf(spec);
  const length = countOf(spec) * sizeOf(event);
  const x = kind.noise(spec.seed, streams.start, 0, new Float32Array(length), event);
  return { index: 0, level, x: x.map((value) => value * level.sigma) };
}

/** What is left of x when the expected data is taken out, as unit noise; null where no noise is left. */
export function seenNoise({
  x,
  denoised,
  level,
}: Pick<Frame, 'x' | 'denoised' | 'level'>): Float32Array | null {
  if (level.sigma === 0) return null;
  return x.map((value, i) => (value - level.alpha * (denoised[i] ?? Number.NaN)) / level.sigma);
}
