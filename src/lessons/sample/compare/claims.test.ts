/** What the lesson says, on the exact denoiser: so that it is about the samplers, and not about one network. */
import { expect, it } from 'vitest';
import { combine } from '../../../core/arrays.ts';
import { GaussianMixture } from '../../../core/ideal.ts';
import { wasserstein } from '../../../core/metrics.ts';
import { normals, streams } from '../../../core/random.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Sampler, Tools } from '../../../core/types.ts';
import { rmsDifference } from '../../../modalities/difference.ts';
import type { SamplerName } from '../../../state/experiment.ts';
import { drawData, openedSource } from '../../../state/sources.ts';

const COUNT = 1000;
const DATA = 'moons';
const MANY = 100;
const opened = openedSource(DATA);
if (opened.kind !== 'ready') throw new Error('points are there at once');
const { source } = opened;
const mixture = source.mixture!;
const ideal = new GaussianMixture(mixture);

const known = new Map<string, Float32Array>();

function result(name: SamplerName, steps: number): Float32Array {
  const key = `${name} ${steps}`;
  const x = known.get(key) ?? walked(name, steps);
  known.set(key, x);
  return x;
}

function walked(name: SamplerName, steps: number): Float32Array {
  const fill = (stream: number, step: number) => normals(5, stream, step, new Float32Array(2 * COUNT));
  const tools: Tools<Float32Array> = {
    denoise: (x, level) => ideal.denoise(x, level),
    combine: combine as Tools<Float32Array>['combine'],
    noise: (step) => fill(streams.sampler, step),
  };
  const sampler: Sampler = samplers[name];
  const walk = sampler.run(tools, fill(streams.start, 0), grid(schedules.cosine, steps));
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}

function value<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const distance = (name: SamplerName, steps: number) =>
  value(wasserstein.between(result(name, steps), drawData(source, COUNT).x, 2)).distance;

const variance = (x: Float32Array) => x.reduce((sum, one) => sum + one * one, 0) / x.length;

it('10 steps of the second order are worth many of DDPM', () => {
  const [second, first, few, many] = [
    distance('dpmpp2m', 10),
    distance('ddim', 10),
    distance('ddpm', 10),
    distance('ddpm', MANY),
  ];
  expect(second).toBeLessThan(first);
  expect(first).toBeLessThan(few);
  expect(many).toBeLessThan(few);
});

it('DDPM in 10 steps keeps to the middle', () => {
  expect(variance(result('ddpm', 10))).toBeLessThan(0.95 * variance(result('ddpm', MANY)));
});

it('DDIM ends nearly where it would with more steps, DDPM elsewhere', () => {
  const far = result('ddim', MANY);
  expect(rmsDifference(far, result('ddim', 10))).toBeLessThan(0.3);
  expect(rmsDifference(far, result('ddpm', MANY))).toBeGreaterThan(1);
});
