/** The runs of the bench: there, and back in two ways; or along two ways between two seeds. */
import { datasetOf, type Experiment, runFields, type SamplerName } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame, Run, SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { openedSource, reopen } from '../../../state/sources.ts';
import { cursorNow } from '../../common/drive.ts';
import { Kept, type Shown } from '../../common/kept.ts';
import { runKey, sampleSpec, startFrame } from '../../common/spec.ts';
import { type Line, RunSet } from '../common/runSet.ts';
import { asked, noisesAlong, SHARES, sampleOf, tripLevels, type Way } from './asked.ts';

export type Back = 'ddim' | 'ddpm';
export type Leg = 'there' | Back | Way;

/** By the noise where it ended: the way there that a way back has come from. */
const origins = new WeakMap<Float32Array, Run>();

/** The way back begins where the way there has ended; null until then. */
function back(spec: Experiment, sampler: SamplerName): SampleSpec | null {
  const [there, noise] = [legs.run('there'), legs.result('there')];
  if (!there || !noise) return null;
  origins.set(noise.x, there);
  const levels = tripLevels(scheduleOf(spec), spec.steps);
  return { ...sampleSpec({ ...spec, sampler }), levels, start: noise.x };
}

function there(spec: Experiment): SampleSpec {
  const levels = tripLevels(scheduleOf(spec), spec.steps);
  const start = sampleOf(spec, levels[levels.length - 1]);
  return { ...sampleSpec(spec), levels, start, invert: { refine: spec.refine } };
}

function along(spec: Experiment, way: Way): SampleSpec {
  const whole = sampleSpec(spec);
  const [a, b] = [spec.seed, spec.otherSeed].map((seed) => startFrame({ ...spec, seed }).x);
  return { ...whole, count: SHARES * whole.count, start: noisesAlong(way, a, b) };
}

function legsOf(page: Experiment): ReadonlyMap<Leg, Line> {
  const spec = asked(page);
  const shared = { spec, event: datasetOf(spec).event };
  const key = runKey(spec);
  const own = `${key}\n${[spec.draw, spec.refine, spec.firstNoise].join()}`;
  const returning = (name: Back): [Leg, Line] => [
    name,
    { ...shared, key: `${own}\n${name}`, request: () => back(spec, name) },
  ];
  const between = (way: Way): [Leg, Line] => [
    way,
    { ...shared, key: `${key}\n${spec.otherSeed} ${way}`, request: () => along(spec, way) },
  ];
  return page.trip === 'between'
    ? new Map([between('slerp'), between('line')])
    : new Map([
        ['there', { ...shared, key: own, request: () => there(spec) }],
        returning('ddim'),
        returning('ddpm'),
      ]);
}

const named = { draw: 'sample', refine: 'refined', otherSeed: 'to seed' } as const;

function otherwise({ spec: was }: Line, { spec: now }: Line): string[] {
  const words = Object.entries(named).flatMap(([name, word]) => {
    const field = name as keyof typeof named;
    return was[field] === now[field] ? [] : [`${word} ${was[field]}`];
  });
  const first = was.firstNoise === now.firstNoise ? [] : [`${was.firstNoise ? 'the' : 'no'} first noise`];
  return [...words, ...first];
}

const keptNoise = new Kept<Line>((a, b) => a.spec.data === b.spec.data);

export const legs: RunSet<Leg, Line> = new RunSet({
  name: 'trip',
  most: 3,
  fields: [...runFields, 'trip', 'draw', 'refine', 'firstNoise', 'otherSeed'],
  lines: legsOf,
  otherwise,
  also: [keptNoise],
});

/** What all legs ask. */
export const askedNow = (): Experiment => [...legs.lines().values()][0].spec;

/** The way there that has come to its noise; null between two seeds. */
export function noiseNow(): Shown<Line> | null {
  const [line, run] = [legs.line('there'), legs.run('there')];
  return line ? keptNoise.show(line, run, run?.status === 'done') : null;
}

/** Where the way there and a way back are at the cursor; null until they stand at the same level. */
export function pairNow(back: Back): readonly [from: Frame, to: Frame] | null {
  const run = legs.shown(back)?.run;
  const origin = run?.spec.start && origins.get(run.spec.start);
  const [from, to] = [frameAt(origin?.frames, cursorNow()), frameAt(run?.frames, cursorNow())];
  return from && to && from.level.t === to.level.t ? [from, to] : null;
}

/** Begins what failed once more; data that could not be opened are opened first. */
export function tryAgain(): void {
  const { data } = askedNow();
  if (openedSource(data).kind === 'failed') reopen(data);
  else legs.retry();
}
