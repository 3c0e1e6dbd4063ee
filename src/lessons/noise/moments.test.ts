import { describe, expect, it } from 'vitest';
import { normals, streams } from '../../core/random.ts';
import { CHAIN_STEPS, schedules } from '../../core/schedules.ts';
import type { Samples } from '../../modalities/modality.ts';
import { drawData, openedSource } from '../../state/sources.ts';
import { forward } from '../common/forward.ts';
import { ForwardChain } from './forwardChain.ts';
import { chance, type Moments, moments, predicted } from './moments.ts';

const COUNT = 100;
const DRAWS = 300;
const opened = openedSource('moons');
if (opened.kind !== 'ready') throw new Error('points are there at once');
const { x } = drawData(opened.source, COUNT);
const x0: Samples = { x, count: COUNT, event: [2] };
const data = moments(x, x);
const names = ['mean', 'variance', 'correlation'] as const;

/** How many of its own standard deviations each moment lies from what is predicted. */
function apart(found: Moments, alpha: number, sigma: number): number[] {
  const [expected, deviation] = [predicted(alpha, sigma, data), chance(alpha, sigma, data, x.length)];
  return names.map((name) => (found[name] - expected[name]) / deviation[name]);
}

/** Standard scores have mean 0 and variance 1; the bounds are five times what chance allows over so many draws. */
function expectStandard(scores: readonly (readonly number[])[]): void {
  names.forEach((name, i) => {
    const column = Float32Array.from(scores, (row) => row[i]);
    const { mean, variance } = moments(column, column);
    expect(Math.abs(mean), `mean of ${name}`).toBeLessThan(5 / Math.sqrt(scores.length) + 0.05);
    expect(Math.abs(variance - 1), `variance of ${name}`).toBeLessThan(5 * Math.sqrt(2 / scores.length));
  });
}

describe('moments of noisy samples', () => {
  for (const t of [0.1, 0.5, 0.9])
    it(`those of the jump to ${t} lie where the formula says, as far apart as chance says`, () => {
      const level = schedules.cosine.level(t);
      const scores = Array.from({ length: DRAWS }, (_, seed) =>
        apart(moments(forward(x0, seed, 'same', normals).at(level).x, x), level.alpha, level.sigma),
      );
      expectStandard(scores);
    });

  it('so do those of the chain, whose samples are others', () => {
    const steps = 300;
    const level = schedules.cosine.level(steps / CHAIN_STEPS);
    const scores = Array.from({ length: 100 }, (_, seed) => {
      const walk = new ForwardChain(x0, schedules.cosine, seed, normals);
      for (const taken of walk.advance()) if (taken === steps) break;
      const { samples, index } = walk.at(steps);
      expect(index).toBe(steps);
      expect(samples.x).not.toEqual(forward(x0, seed, 'same', normals).at(level).x);
      return apart(moments(samples.x, x), level.alpha, level.sigma);
    });
    expectStandard(scores);
  });

  it('are known exactly at both ends', () => {
    expect(predicted(1, 0, data)).toEqual({ ...data, correlation: 1 });
    expect(chance(1, 0, data, 8)).toEqual({ mean: 0, variance: 0, correlation: 0 });
    const noise = normals(1, streams.forward, 0, new Float32Array(x.length));
    for (const score of apart(moments(noise, x), 0, 1)) expect(Math.abs(score)).toBeLessThan(4);
  });
});

describe('the chain', () => {
  it('gives the same states whichever way they are asked for', () => {
    const walk = new ForwardChain(x0, schedules.linear, 7, normals);
    for (const taken of walk.advance()) if (taken === 40) break;
    const there = [0, 3, 17, 33, 40].map((n) => walk.at(n).samples.x);
    const back = [40, 33, 17, 3, 0].map((n) => walk.at(n).samples.x).reverse();
    expect(back).toEqual(there);
    expect(there[0]).toEqual(x);
  });
});
