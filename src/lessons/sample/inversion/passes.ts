/** The runs of the bench: there, and back in two ways; or along two ways between two seeds. */

import { at, last, needed } from '../../../core/at.ts';
import { stateOf, type Wish } from '../../../state/decoder.ts';
import { type Experiment, runFields, type SamplerName } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/frames.ts';
import type { Frame, Run, SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { openedSource, reopen, whichData } from '../../../state/sources.ts';
import { entering, settingOut, spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { cursorNow } from '../../common/drive.ts';
import { Kept, type Shown } from '../../common/kept.ts';
import { runKey, sampleSpec, startFrame } from '../../common/spec.ts';
import {
  type Interpolation,
  interpolatedNoises,
  inversionLevels,
  SHARES,
  startingSamples,
  startingStates,
  unconditional,
} from './starts.ts';

export type Return = 'ddim' | 'ddpm';
export type Pass = 'inversion' | Return | Interpolation;

/** By the noise where it ended: the way there that a way back has come from. */
const origins = new WeakMap<Float32Array, Run>();

/** The way back begins where the way there has ended; null until then. */
function returnRequest(spec: Experiment, sampler: SamplerName): SampleSpec | null {
  const [there, noise] = [passes.run('inversion'), passes.result('inversion')];
  if (!there || !noise) return null;
  origins.set(noise.x, there);
  const levels = inversionLevels(scheduleOf(spec), spec.steps);
  return { ...sampleSpec({ ...spec, sampler }), levels, start: noise.x };
}

/** Of data themselves; in a latent, what they are there is found out first. */
function inversionRequest(spec: Experiment): SampleSpec {
  const levels = inversionLevels(scheduleOf(spec), spec.steps);
  const x = startingSamples(spec);
  const start = spaceOf(spec).latentOf ? x : startingStates(spec, x, last(levels));
  return { ...sampleSpec(spec), levels, start, invert: { refine: spec.refine } };
}

const fromLatent = (spec: Experiment) =>
  settingOut(async ({ start, levels }, signal) => {
    const states = await entering(spaceOf(spec), needed(start, 'The data'), 'trip data', signal);
    return startingStates(spec, states, last(levels));
  });

function inversionLine(spec: Experiment, key: string): Line {
  const space = spaceOf(spec);
  const engine = space.latentOf ? fromLatent(spec) : undefined;
  return { spec, space, key, request: () => inversionRequest(spec), engine };
}

function interpolationRequest(spec: Experiment, way: Interpolation): SampleSpec {
  const whole = sampleSpec(spec);
  const noiseOf = (seed: number) => startFrame({ ...spec, seed }).x;
  const [a, b] = [noiseOf(spec.seed), noiseOf(spec.otherSeed)];
  return { ...whole, count: SHARES * whole.count, start: interpolatedNoises(way, a, b) };
}

function passesOf(page: Experiment): ReadonlyMap<Pass, Line> {
  const spec = unconditional(page);
  const shared = { spec, space: spaceOf(spec) };
  const key = runKey(spec);
  const own = `${key}\n${[spec.draw, spec.refine, spec.firstNoise].join()}`;
  const returning = (name: Return): [Pass, Line] => [
    name,
    { ...shared, key: `${own}\n${name}`, request: () => returnRequest(spec, name) },
  ];
  const between = (way: Interpolation): [Pass, Line] => [
    way,
    { ...shared, key: `${key}\n${spec.otherSeed} ${way}`, request: () => interpolationRequest(spec, way) },
  ];
  return page.trip === 'between'
    ? new Map([between('slerp'), between('line')])
    : new Map([['inversion', inversionLine(spec, own)], returning('ddim'), returning('ddpm')]);
}

const named = { draw: 'sample', refine: 'extra corrections', otherSeed: 'second seed' } as const;

function differences({ spec: was }: Line, { spec: now }: Line): string[] {
  const words = Object.entries(named).flatMap(([name, word]) => {
    const field = name as keyof typeof named;
    return was[field] === now[field] ? [] : [`${word} ${was[field]}`];
  });
  const first = was.firstNoise === now.firstNoise ? [] : [`${was.firstNoise ? 'the' : 'no'} first noise`];
  return [...words, ...first];
}

const keptNoise = new Kept<Line>((a, b) => whichData(a.spec) === whichData(b.spec));

export const passes: RunSet<Pass, Line> = new RunSet({
  name: 'trip',
  most: 3,
  fields: [...runFields, 'trip', 'draw', 'refine', 'firstNoise', 'otherSeed'],
  lines: passesOf,
  differences,
  alsoInSight: [keptNoise],
});

/** What all passes ask. */
export const specNow = (): Experiment => at([...passes.lines().values()], 0).spec;

/** The way there that has come to its noise; null between two seeds. */
export function noiseNow(): Shown<Line> | null {
  const [line, run, shown] = [passes.line('inversion'), passes.run('inversion'), passes.shown('inversion')];
  if (shown?.before) return shown;
  return line ? keptNoise.show(line, run, run?.status === 'done') : null;
}

/** Where the way there and a way back are at the cursor; null until they stand at the same level. */
export function comparedNow(back: Return): readonly [from: Frame, to: Frame] | null {
  const run = passes.shown(back)?.run;
  const origin = run?.spec.start && origins.get(run.spec.start);
  const [from, to] = [frameAt(origin?.frames, cursorNow()), frameAt(run?.frames, cursorNow())];
  return from && to && from.level.t === to.level.t ? [from, to] : null;
}

/** The same two as they are to be seen: in a latent, decoded. */
export function comparedStates(back: Return): readonly [from: Wish, to: Wish] | null {
  const space = passes.shown(back)?.of.space;
  const pair = comparedNow(back);
  return pair && space ? [stateOf(space, pair[0]), stateOf(space, pair[1])] : null;
}

/** Begins what failed once more; data that could not be opened are opened first. */
export function tryAgain(): void {
  const { data } = specNow();
  if (openedSource(data).kind === 'failed') reopen(data);
  else passes.retry();
}
