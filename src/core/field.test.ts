import { expect, it } from 'vitest';
import { combine } from './arrays.ts';
import { arrowTerms, ratesAt } from './field.ts';
import { GaussianMixture, type Ideal, RoundMixture } from './ideal.ts';
import { straightness } from './paths.ts';
import { conversion } from './process.ts';
import { normals } from './random.ts';
import { ddim } from './samplers/ddim.ts';
import { schedules } from './schedules.ts';
import { grid } from './spacings.ts';
import type { Level, Schedule, Tools } from './types.ts';

const means = Float64Array.of(-1, 0.5, 0.3, -0.8, 1.2, 1);
const VARIANCE = 0.04;
const round = new RoundMixture(means, 2, VARIANCE);
const components = [0, 1, 2].map((k) => ({
  weight: 1,
  mean: means.subarray(2 * k, 2 * k + 2),
  covariance: VARIANCE,
}));
const x = normals(1, 0, 0, new Float64Array(40));

function arrows(ideal: Ideal, kind: 'score' | 'velocity', at: Float64Array, schedule: Schedule, t: number) {
  const level = schedule.level(t);
  const [a, b] = arrowTerms(kind, level, ratesAt(schedule, t));
  return combine([a, at], [b, ideal.denoise(at, level)]);
}

it.each([0, 0.02, 0.3, 0.7, 1])('round Gaussians of one size are a mixture, at t = %s', (t) => {
  const general = new GaussianMixture(components);
  const level = schedules.cosine.level(t);
  const pairs = [
    [round.denoise(x, level), general.denoise(x, level)],
    [round.posterior(x, level), general.posterior(x, level)],
    [round.logDensity(x, level), general.logDensity(x, level)],
  ];
  for (const [fast, slow] of pairs)
    fast.forEach((value, i) => {
      expect(value).toBeCloseTo(slow[i], 9);
    });
  expect(() => new RoundMixture(means, 2, 0)).toThrow(/positive/);
});

it('the score of one Gaussian is that of the closed form', () => {
  const one = new RoundMixture(Float64Array.of(0.7, -0.2), 2, 0.25);
  const { alpha, sigma } = schedules.flow.level(0.4);
  const score = arrows(one, 'score', x, schedules.flow, 0.4);
  const variance = alpha ** 2 * 0.25 + sigma ** 2;
  score.forEach((value, i) => {
    expect(value).toBeCloseTo(-(x[i] - alpha * [0.7, -0.2][i % 2]) / variance, 9);
  });
});

it('the score is the gradient of the log density', () => {
  const level = schedules.cosine.level(0.35);
  const score = arrows(round, 'score', x, schedules.cosine, 0.35);
  const h = 1e-5;
  for (const axis of [0, 1]) {
    const moved = (by: number) => x.map((value, i) => (i % 2 === axis ? value + by : value));
    const [up, down] = [round.logDensity(moved(h), level), round.logDensity(moved(-h), level)];
    up.forEach((value, row) => {
      expect((value - down[row]) / (2 * h)).toBeCloseTo(score[2 * row + axis], 5);
    });
  }
});

/** States of the ODE at all levels, noisiest first. */
function walked(ideal: Ideal, start: Float64Array, levels: readonly Level[]): Float64Array[] {
  const tools: Tools<Float64Array> = {
    denoise: (at, level) => ideal.denoise(at, level),
    combine: combine as Tools<Float64Array>['combine'],
    noise: () => new Float64Array(start.length),
  };
  const run = ddim.run(tools, start, levels);
  const states: Float64Array[] = [];
  for (;;) {
    const { done, value } = run.next();
    states.push(done ? value : value.x);
    if (done) return states;
  }
}

it.each(['cosine', 'flow', 'linear'] as const)('the velocity is that of the exact path, %s', (name) => {
  const levels = grid(schedules[name], 1000);
  const states = walked(round, x, levels);
  for (const k of [300, 600, 850]) {
    const arrow = arrows(round, 'velocity', states[k], schedules[name], levels[k].t);
    const span = levels[k - 1].t - levels[k + 1].t;
    arrow.forEach((value, i) => {
      const moved = (states[k + 1][i] - states[k - 1][i]) / span;
      expect(Math.abs(value - moved)).toBeLessThan(0.02 + 0.02 * Math.abs(moved));
    });
  }
});

it('under the flow schedule it is the velocity of flow matching, turned round', () => {
  const level = schedules.flow.level(0.6);
  const [a, b] = arrowTerms('velocity', level, ratesAt(schedules.flow, 0.6));
  const [c, d] = conversion('x0', 'velocity', level);
  expect([a, b][0]).toBeCloseTo(-c, 9);
  expect([a, b][1]).toBeCloseTo(-d, 9);
});

it('ways to one small blob are straight under flow, and bent under cosine', () => {
  const blob = new RoundMixture(Float64Array.of(1, 0.5), 2, 1e-8);
  const straight = (schedule: Schedule) => straightness(walked(blob, x, grid(schedule, 100)), 2);
  expect(straight(schedules.flow)).toBeCloseTo(1, 6);
  expect(straight(schedules.cosine)).toBeLessThan(0.98);
});

it('there are no arrows without noise', () => {
  expect(() => arrowTerms('score', schedules.flow.level(0), { alpha: -1, sigma: 1 })).toThrow(/no arrows/);
});
