/** Few points and their exact denoiser, for small pictures that are computed as they are looked at: x is [n, 2]. */

import { combine } from '../../core/arrays.ts';
import { at, last } from '../../core/at.ts';
import { type Ideal, RoundMixture } from '../../core/ideal.ts';
import { normals, streams } from '../../core/random.ts';
import { samplers } from '../../core/samplers/index.ts';
import { schedules } from '../../core/schedules.ts';
import { grid } from '../../core/spacings.ts';
import type { Level, Step, Tools } from '../../core/types.ts';
import { drawData, openedSource } from '../../state/sources.ts';

const DATA = 'moons';
const COUNT = 160;
const SEED = 3;

export const levelOf = (t: number): Level => schedules.cosine.level(t);

export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

function source() {
  const opened = openedSource(DATA);
  if (opened.kind !== 'ready')
    throw new Error(`The points of “${DATA}” are computed, and cannot be waited for.`);
  return opened.source;
}

export const points = once(() => drawData(source(), COUNT).x);

export const noise = once(() => normals(SEED, streams.start, 0, new Float32Array(2 * COUNT)));

export const ideal = once((): Ideal => {
  const mixture = source().mixture;
  if (!mixture) throw new Error(`“${DATA}” is not known as a mixture.`);
  const { covariance } = at(mixture, 0);
  return new RoundMixture(
    Float64Array.from(mixture.flatMap(({ mean }) => Array.from(mean))),
    2,
    Number(covariance),
  );
});

/** The states of a run from `noise`, noisiest first; the last one is its end. */
export type Run = readonly Pick<Step<Float32Array>, 'level' | 'x'>[];

interface Way {
  readonly sampler?: keyof typeof samplers;
  readonly steps?: number;
  readonly start?: Float32Array;
  /** What the noise of a step is multiplied with. */
  readonly fresh?: number;
}

/** What samplers work with here. fresh: what the noise of a step is multiplied with. */
export const tools = (length: number, fresh = 1): Tools<Float32Array> => ({
  denoise: (x, level) => ideal().denoise(x, level),
  combine,
  noise: (step) =>
    normals(SEED, streams.sampler, step, new Float32Array(length)).map((value) => fresh * value),
});

/** All states of a walk, as it yields them, and where it ends. */
export function walked(steps: Generator<Step<Float32Array>, Float32Array>, end: Level): Run {
  const states: Pick<Step<Float32Array>, 'level' | 'x'>[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return [...states, { level: end, x: value }];
    states.push({ level: value.level, x: value.x });
  }
}

export function run({ sampler = 'ddim', steps = 24, start = noise(), fresh = 1 }: Way = {}): Run {
  const levels = grid(schedules.cosine, steps);
  return walked(samplers[sampler].run(tools(start.length, fresh), start, levels), last(levels));
}

/** What has been computed once is not computed again while the cursor moves. */
export const kept = (way?: Way): (() => Run) => once(() => run(way));

/** The states down to t, and the last of them. */
export function until(states: Run, t: number): { past: Float32Array[]; x: Float32Array } {
  const past = states.filter(({ level }) => level.t >= t - 1e-9).map(({ x }) => x);
  const { x } = at(states, 0);
  return { past: past.length ? past : [x], x: past.at(-1) ?? x };
}
