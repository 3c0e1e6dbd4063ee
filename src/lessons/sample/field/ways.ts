/** The ways of chosen particles from noise to data, by the exact denoiser. */

import { combine } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import type { Ideal } from '../../../core/ideal.ts';
import { straightness } from '../../../core/paths.ts';
import { normals, streams } from '../../../core/random.ts';
import { ddim } from '../../../core/samplers/ddim.ts';
import { ddpm } from '../../../core/samplers/ddpm.ts';
import type { Level, Sampler, Tools } from '../../../core/types.ts';

/** Steps of each way: enough that more of them bend the probability flow no further. */
export const STEPS = 120;

/** States at each level, noisiest first: [count, 2] each. */
export interface Ways {
  readonly levels: readonly Level[];
  readonly flow: readonly ArrayLike<number>[];
  readonly random: readonly ArrayLike<number>[];
  /** Distance of the ends over length, averaged; null without particles. */
  readonly straight: { readonly flow: number; readonly random: number } | null;
}

const families = { flow: ddim, random: ddpm } as const satisfies Record<string, Sampler>;
export type Family = keyof typeof families;

/** Yields after each step. start: [count, 2] at the first level. */
function* integrated(
  sampler: Sampler,
  ideal: Ideal,
  start: Float64Array,
  levels: readonly Level[],
  seed: number,
): Generator<void, Float64Array[]> {
  const tools: Tools<Float64Array> = {
    denoise: (x, level) => ideal.denoise(x, level),
    combine: combine as Tools<Float64Array>['combine'],
    noise: (step) => normals(seed, streams.sampler, step, new Float64Array(start.length)),
  };
  const run = sampler.run(tools, start, levels);
  const states: Float64Array[] = [];
  for (;;) {
    const { done, value } = run.next();
    states.push(done ? value : value.x);
    if (done) return states;
    yield;
  }
}

/** Both families from the same starts. */
export function* waysOf(
  ideal: Ideal,
  start: Float64Array,
  levels: readonly Level[],
  seed: number,
): Generator<void, Ways> {
  if (start.length === 0) return { levels, flow: [], random: [], straight: null };
  const flow = yield* integrated(families.flow, ideal, start, levels, seed);
  const random = yield* integrated(families.random, ideal, start, levels, seed);
  return {
    levels,
    flow,
    random,
    straight: { flow: straightness(flow, 2), random: straightness(random, 2) },
  };
}

/** Position of the state nearest to t. */
export function indexAt(levels: readonly Level[], t: number): number {
  let best = 0;
  levels.forEach((level, i) => {
    if (Math.abs(level.t - t) < Math.abs(at(levels, best).t - t)) best = i;
  });
  return best;
}
