/** What both parts of the bench ask the network for. */

import { combine } from '../../../core/arrays.ts';
import { slerp } from '../../../core/paths.ts';
import { jump } from '../../../core/process.ts';
import { streams } from '../../../core/random.ts';
import type { Level, Schedule } from '../../../core/types.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { openedSource } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';

/** Asked for nothing in particular, so that nothing but the noise decides. */
export const unconditional = (page: Experiment): Experiment => ({
  ...page,
  sampler: 'ddim',
  options: {},
  class: null,
  prompt: '',
  guidance: 1,
  count: datasetOf(page).kind.few,
});

/** ε̂ has no value at data, so a trip begins a little above it. */
const FIRST = 0.01;

/** How much closer levels lie towards data, where ε̂ turns fastest: even steps would fail to settle there when refined. */
const CLOSER = 1.5;

/** Levels of a trip, noisiest first. */
export const inversionLevels = (schedule: Schedule, steps: number): readonly Level[] =>
  Array.from({ length: steps + 1 }, (_, i) =>
    schedule.level(FIRST + (1 - FIRST) * (1 - i / steps) ** CLOSER),
  );

/** The real samples of a trip: [count, ...event of the data]. Throws until the data are there. */
export function startingSamples(spec: Experiment): Float32Array {
  const opened = openedSource(spec.data);
  if (opened.kind === 'failed') throw new Error(opened.message);
  if (opened.kind === 'opening') throw new Error('The data are not there yet: try again in a moment.');
  const { x } = opened.source.draw(spec.draw, datasetOf(spec).kind.few);
  return new Float32Array(x);
}

/** Where a trip sets out: their states, as they are or with the noise of the level, [count, ...event of the space]. */
export function startingStates(spec: Experiment, states: Float32Array, level: Level): Float32Array {
  if (!spec.firstNoise) return states;
  const { event } = spaceOf(spec);
  const out = new Float32Array(states.length);
  const epsilon = datasetOf(spec).kind.noise(spec.seed, streams.forward, 0, out, event);
  return jump(combine<Float32Array>, states, epsilon, level);
}

/** Places on a way between two seeds, both ends among them. */
export const SHARES = 9;
export type Interpolation = 'slerp' | 'line';

/**
 * Noises along a way from a to b, one after another: [SHARES · length]. All of a cloud is one vector, as all of a picture is:
 * only in so many dimensions do two noises stand at a right angle and have one length.
 */
export function interpolatedNoises(way: Interpolation, a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(SHARES * a.length);
  for (let i = 0; i < SHARES; i++) {
    const share = i / (SHARES - 1);
    const here = way === 'slerp' ? slerp(a, b, share) : combine([1 - share, a], [share, b]);
    out.set(here, i * a.length);
  }
  return out;
}

/** Root of the mean square: the length of a noise over the root of its dimension, 1 for unit noise but by chance. */
export function rms(x: Float32Array): number {
  let squares = 0;
  for (const value of x) squares += value * value;
  return Math.sqrt(squares / x.length);
}

/** Mean and variance of all values of a noise of deviation sigma, scaled to unit noise. */
export function momentsOf(
  x: Float32Array,
  sigma: number,
): { readonly mean: number; readonly variance: number } {
  let mean = 0;
  for (const value of x) mean += value / sigma / x.length;
  const variance = rms(x) ** 2 / sigma ** 2 - mean ** 2;
  return { mean, variance };
}
