import { describe, expect, test } from 'vitest';
import { combine } from '../arrays.ts';
import { normals } from '../random.ts';
import { schedules } from '../schedules.ts';
import { grid } from '../spacings.ts';
import type { Level, Sampler } from '../types.ts';
import {
  arc,
  distance,
  errorOnHills,
  exact,
  finish,
  flowTo,
  gain,
  jumped,
  MEAN,
  moments,
  noise,
  noting,
  observed,
  run,
  start,
  tools,
  variance,
} from './gaussian.fixture.ts';
import { samplers } from './index.ts';

describe('samplers among themselves', () => {
  const levels = grid(schedules.cosine, 30);
  /** Two levels in the units of EDM. */
  const [a, b] = [
    { t: 1, alpha: 1, sigma: 3 },
    { t: 0.5, alpha: 1, sigma: 1 },
  ];

  test('order 1 to 4 of LMS, 1 to 3 of DEIS; UniPC gains one by correcting', () => {
    const order = (sampler: Sampler, value: number) => observed(errorOnHills(sampler, { order: value }), 160);
    for (const value of [1, 2, 3, 4]) expect(Math.abs(order(samplers.lms, value) - value)).toBeLessThan(0.15);
    for (const value of [1, 2, 3]) expect(Math.abs(order(samplers.deis, value) - value)).toBeLessThan(0.15);
    for (const value of [1, 2, 3])
      expect(Math.abs(order(samplers.unipc, value) - value - 1)).toBeLessThan(0.3);
  });

  test('Euler ancestral is DDIM with the same η, so DDPM with η = 1 and Euler with 0', () => {
    for (const eta of [0, 0.4, 1])
      expect(
        distance(run(samplers.eulerAncestral, levels, { eta }), run(samplers.ddim, levels, { eta })),
      ).toBeLessThan(1e-12);
  });

  test('without churn EDM is Heun; without η the SDE solver is 2M; of order 1 the multistep methods are DDIM', () => {
    expect(distance(run(samplers.edm, levels, { churn: 0 }), run(samplers.heun, levels))).toBe(0);
    expect(
      distance(run(samplers.dpmpp2mSde, levels, { eta: 0 }), run(samplers.dpmpp2m, levels)),
    ).toBeLessThan(1e-12);
    for (const sampler of [samplers.deis, samplers.lms])
      expect(distance(run(sampler, levels, { order: 1 }), run(samplers.ddim, levels))).toBeLessThan(1e-12);
  });

  test('churn leaves the marginals as they are: any amount has the data as its limit', () => {
    const levels = arc(600);
    for (const churn of [5, 60])
      expect(moments(samplers.edm, levels, { churn }).variance).toBeCloseTo(variance(levels[600]), 3);
    const inflated = moments(samplers.edm, levels, { churn: 40, inflation: 1.05 }).variance;
    expect(inflated).toBeGreaterThan(variance(levels[600]) + 2e-3);
  });

  test('EDM in its own units: algorithm 2 of arXiv:2206.00364, with gamma below its cap and at it', () => {
    const way = [3, 1.2, 0.4, 0].map((sigma) => ({ t: sigma / 3, alpha: 1, sigma }));
    const answer = (x: Float64Array, sigma: number) => tools.denoise(x, { t: 0, alpha: 1, sigma });
    for (const [churn, gamma] of [
      [0.6, 0.2],
      [40, Math.SQRT2 - 1],
    ]) {
      let x = start;
      for (const step of samplers.edm.run(tools, start, way, { churn, inflation: 1.003 })) {
        expect(distance(step.x, x)).toBeLessThan(1e-12);
        expect(step.level).toBe(way[step.index]);
        const [from, to] = [step.level.sigma, way[step.index + 1].sigma];
        const sigma = from * (1 + gamma);
        const added = 1.003 * Math.sqrt(sigma ** 2 - from ** 2);
        const noisy = combine([1, x], [added, noise(step.index)]);
        const slope = (at: Float64Array, ratio: number) =>
          combine([1 / ratio, at], [-1 / ratio, answer(at, ratio)]);
        expect(distance(step.denoised, answer(noisy, sigma))).toBeLessThan(1e-12);
        const first = slope(noisy, sigma);
        x = combine([1, noisy], [to - sigma, first]);
        if (to > 0) x = combine([1, noisy], [(to - sigma) / 2, first], [(to - sigma) / 2, slope(x, to)]);
      }
    }
  });

  test('EDM where alpha < 1: the churn of the paper in x/alpha, at the spread that x has there', () => {
    const [from, to] = [0.8, 0.5].map((phi) => ({ t: phi, alpha: Math.cos(phi), sigma: Math.sin(phi) }));
    let asked: Level | undefined;
    let at = start;
    const listening = {
      ...tools,
      denoise: (x: Float64Array, level: Level) => {
        if (!asked) [asked, at] = [level, x];
        return tools.denoise(x, level);
      },
    };
    finish(samplers.edm.run(listening, start, [from, to], { churn: 0.2 }));
    const ratio = from.sigma / from.alpha;
    expect(asked!.sigma / asked!.alpha).toBeCloseTo(1.2 * ratio, 12);
    expect(Math.hypot(asked!.alpha, asked!.sigma)).toBeCloseTo(1, 12);
    const expected = combine([1 / from.alpha, start], [ratio * Math.sqrt(1.2 ** 2 - 1), noise(0)]);
    expect(distance(combine([1 / asked!.alpha, at]), expected)).toBeLessThan(1e-12);
  });

  test('churn stays inside its window', () => {
    const { noted, asked } = noting();
    const ratios = [60, 20, 1, 0.06, 0.01];
    const window = ratios.map((sigma) => ({ t: sigma / 60, alpha: 1, sigma }));
    finish(samplers.edm.run(noted, start, window));
    expect([...new Set(asked)]).toEqual([1, 2, 3]);
  });

  test('consistency steps from a denoiser lose variance, by the closed form', () => {
    const levels = arc(5);
    let expected = variance(levels[0]);
    for (let i = 0; i < 5; i++)
      expected = (levels[i + 1].alpha * gain(levels[i])) ** 2 * expected + levels[i + 1].sigma ** 2;
    expect(moments(samplers.lcm, levels).variance).toBeCloseTo(expected, 13);
    expect(expected).toBeLessThan(variance(levels[5]) - 0.01);
  });

  test('consistency steps by exact jumps keep the mean and the variance of each level, in one step and in many', () => {
    const data = { t: 0, alpha: 1, sigma: 0 };
    for (const count of [1, 2, 5]) {
      const levels = arc(count);
      for (const way of [levels, [...levels, data]]) {
        const found = moments(samplers.lcm, way, {}, jumped);
        const end = way[way.length - 1];
        expect(found.mean).toBeCloseTo(end.alpha * MEAN, 13);
        expect(found.variance).toBeCloseTo(variance(end), 13);
        expect(moments(samplers.lcm, way).variance).toBeLessThan(found.variance - 0.01);
      }
    }
  });

  test('DDIM with η = 1 is DDPM', () => {
    expect(distance(run(samplers.ddim, levels, { eta: 1 }), run(samplers.ddpm, levels))).toBeLessThan(1e-12);
    expect(distance(run(samplers.ddim, levels, { eta: 0.9 }), run(samplers.ddpm, levels))).toBeGreaterThan(
      1e-3,
    );
  });

  test.each(Object.values(schedules))('DDIM with η = 0 is Euler on $label', (schedule) => {
    const walkway = grid(schedule, 30);
    expect(distance(run(samplers.ddim, walkway), run(samplers.euler, walkway))).toBeLessThan(1e-12);
  });

  test('Euler in the units of EDM: x + (σ′ − σ)·(x − x̂0)/σ', () => {
    const denoised = tools.denoise(start, a);
    const expected = start.map((x, i) => x + ((b.sigma - a.sigma) * (x - denoised[i])) / a.sigma);
    expect(distance(run(samplers.euler, [a, b]), expected)).toBeLessThan(1e-14);
  });

  test('Heun in the units of EDM: algorithm 1 of arXiv:2206.00364', () => {
    const slope = (x: Float64Array, level: Level) => {
      const denoised = tools.denoise(x, level);
      return x.map((value, i) => (value - denoised[i]) / level.sigma);
    };
    const first = slope(start, a);
    const euler = start.map((x, i) => x - 2 * first[i]);
    const second = slope(euler, b);
    const expected = start.map((x, i) => x - 2 * (first[i] / 2 + second[i] / 2));
    expect(distance(run(samplers.heun, [a, b]), expected)).toBeLessThan(1e-14);
  });

  test('the large variance of DDPM is larger, and both are right in the limit', () => {
    const exactly = (steps: number) => variance(arc(steps)[steps]);
    const small = moments(samplers.ddpm, arc(50)).variance;
    const large = moments(samplers.ddpm, arc(50), { large: true }).variance;
    expect(small).toBeLessThan(exactly(50));
    expect(large).toBeGreaterThan(small);
    expect(moments(samplers.ddpm, arc(600), { large: true }).variance).toBeCloseTo(exactly(600), 2);
  });

  test('DDIM has the right variance in the limit for every η', () => {
    for (const eta of [0, 0.3, 1]) {
      const levels = arc(600);
      expect(moments(samplers.ddim, levels, { eta }).variance).toBeCloseTo(variance(levels[600]), 2);
    }
  });

  test('second order pays: fewer than a tenth of the error at 20 steps', () => {
    const levels = arc(20);
    const truth = start.map((x) => flowTo(x, levels[0], levels[20]));
    const error = (sampler: Sampler) => distance(run(sampler, levels), truth);
    expect(error(samplers.heun)).toBeLessThan(error(samplers.ddim) / 10);
    expect(error(samplers.dpmpp2m)).toBeLessThan(error(samplers.ddim) / 4);
  });

  test('drawn numbers agree with the closed form', () => {
    const count = 100_000;
    const drawn = exact((step) => normals(1, 3, step, new Float64Array(count)));
    const levels = arc(8);
    const x = normals(1, 2, 0, new Float64Array(count)).map(
      (z) => levels[0].alpha * MEAN + Math.sqrt(variance(levels[0])) * z,
    );
    const out = finish(samplers.ddpm.run(drawn, x, levels));
    const mean = out.reduce((sum, value) => sum + value, 0) / count;
    const spread = out.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
    const closed = moments(samplers.ddpm, levels);
    expect(Math.abs(mean - closed.mean)).toBeLessThan(4.5 * Math.sqrt(closed.variance / count));
    expect(Math.abs(spread - closed.variance)).toBeLessThan(4.5 * closed.variance * Math.sqrt(2 / count));
  });
});
