/** The formulas that the page shows are the steps that samplers take, and what it says of those steps is so. */
import { describe, expect, it } from 'vitest';
import { combine } from './arrays.ts';
import { breaks } from './breaks.ts';
import { GaussianMixture } from './ideal.ts';
import { invert } from './invert.ts';
import { posterior, spread, transition } from './process.ts';
import {
  arc,
  distance,
  finish,
  flowTo,
  gain,
  MEAN,
  moments,
  noise,
  run,
  start,
  tools,
  twoHills,
  variance,
} from './samplers/gaussian.fixture.ts';
import { samplers } from './samplers/index.ts';
import { logSnr, schedules } from './schedules.ts';
import type { Level, Tools } from './types.ts';

const hills: Tools<Float64Array> = { ...tools, denoise: (x, level) => twoHills.denoise(x, level) };
const all = Object.values(schedules);
const lambda = (level: Level) => logSnr(level) / 2;

/** x̂0 and ε̂ at a level. */
function split(x: Float64Array, level: Level) {
  const denoised = hills.denoise(x, level);
  return { denoised, epsilon: combine([1 / level.sigma, x], [-level.alpha / level.sigma, denoised]) };
}

describe('one step', () => {
  it.each(all)('of DDIM is α x̂0 + σ ε̂, and x/σ + (e^λ′ − e^λ) x̂0, on $label', ({ level }) => {
    const [from, to] = [level(0.7), level(0.5)];
    const { denoised, epsilon } = split(start, from);
    const arrived = finish(samplers.ddim.run(hills, start, [from, to]));
    expect(distance(arrived, combine([to.alpha, denoised], [to.sigma, epsilon]))).toBeLessThan(1e-12);
    const ahead = Math.exp(lambda(to)) - Math.exp(lambda(from));
    const other = combine([to.sigma / from.sigma, start], [to.sigma * ahead, denoised]);
    expect(distance(arrived, other)).toBeLessThan(1e-12);
  });

  it.each(all)(
    'of DDPM is a x + b x̂0 + σ̃ z, on $label: less of ε̂ than DDIM keeps, and new noise',
    ({ level }) => {
      const [t, s] = [level(0.7), level(0.5)];
      const { denoised, epsilon } = split(start, t);
      const arrived = finish(samplers.ddpm.run(hills, start, [t, s]));
      const { scale, variance: forward } = transition(s, t);
      const [a, b] = [(scale * s.sigma ** 2) / t.sigma ** 2, (s.alpha * forward) / t.sigma ** 2];
      const fresh = (Math.sqrt(forward) * s.sigma) / t.sigma;
      expect(distance(arrived, combine([a, start], [b, denoised], [fresh, noise(0)]))).toBeLessThan(1e-12);
      const kept = Math.sqrt(s.sigma ** 2 - fresh ** 2);
      expect(kept).toBeLessThan(0.95 * s.sigma);
      const parts = combine([s.alpha, denoised], [kept, epsilon], [fresh, noise(0)]);
      expect(distance(arrived, parts)).toBeLessThan(1e-12);
    },
  );

  it('of the way to noise is that of DDIM turned round, asked where it stands', () => {
    const [t, s] = arc(1, 0.9, 0.7);
    const up = finish(invert(hills, start, [t, s]));
    const denoised = hills.denoise(start, s);
    const kept = t.sigma / s.sigma;
    expect(distance(up, combine([kept, start], [t.alpha - s.alpha * kept, denoised]))).toBeLessThan(1e-14);
  });

  it('of the SDE solver with η = 1 is that of DDPM, as long as it looks at one answer only', () => {
    for (const { level } of all) {
      const levels = [level(0.7), level(0.5)];
      expect(distance(run(samplers.dpmpp2mSde, levels), run(samplers.ddpm, levels))).toBeLessThan(1e-12);
    }
  });

  it('x/σ moves along λ by e^λ x̂0: the equation that samplers without noise solve', () => {
    const level = (phi: number): Level => arc(1, phi + 0.1, phi)[1];
    const h = 1e-5;
    for (const phi of [0.3, 0.8, 1.3]) {
      const [before, here, after] = [phi + h, phi, phi - h].map(level);
      const at = (to: Level) => flowTo(0.4, here, to) / to.sigma;
      const slope = (at(after) - at(before)) / (lambda(after) - lambda(before));
      const [denoised] = tools.denoise(Float64Array.of(0.4), here);
      expect(slope / (Math.exp(lambda(here)) * denoised)).toBeCloseTo(1, 6);
    }
  });
});

it('without its noise DDPM follows the score twice as far as the flow does, in the limit of small steps', () => {
  const silent = breaks.noNoise.tools(hills);
  const ratio = (length: number) => {
    const levels = arc(1, 0.9, 0.9 - length);
    const drift = combine([levels[1].alpha / levels[0].alpha, start]);
    const beyond = (x: Float64Array) => combine([1, x], [-1, drift]);
    const far = beyond(finish(samplers.ddpm.run(silent, start, levels)));
    const flow = beyond(finish(samplers.ddim.run(hills, start, levels)));
    return Math.max(...far.map((value, i) => Math.abs(value / flow[i] - 2)));
  };
  expect(ratio(1e-3)).toBeLessThan(0.01);
  expect(ratio(1e-3)).toBeLessThan(0.15 * ratio(1e-2));
});

it('the first of 50 steps of DDPM from pure noise keeps next to nothing of x', () => {
  for (const name of ['cosine', 'sigmoid', 'zeroTerminal', 'flow'] as const) {
    const { level } = schedules[name];
    expect(posterior(level(1), level(0.98)).x).toBeLessThan(0.05);
  }
  for (const { level } of all)
    for (let i = 50; i > 1; i--) expect(posterior(level(i / 50), level((i - 1) / 50)).x).toBeLessThan(1);
});

it('the large variance of DDPM is exactly right for data that is itself noise', () => {
  const pure = new GaussianMixture([{ weight: 1, mean: [0], covariance: 1 }]);
  const levels = arc(7);
  const unit = (at: number) => Float64Array.from({ length: 9 }, (_, i) => +(i === at));
  const linear: Tools<Float64Array> = {
    combine: combine<Float64Array>,
    noise: (step) => unit(1 + step),
    denoise: (x, level) => pure.denoise(x, level),
  };
  const size = (large: boolean) =>
    finish(samplers.ddpm.run(linear, unit(0), levels, { large })).reduce((sum, c) => sum + c * c, 0);
  expect(size(true)).toBeCloseTo(1, 12);
  expect(size(false)).toBeLessThan(0.95);
});

it('inflated noise makes up for a network that smooths', () => {
  const levels = arc(60);
  const smoothing: Tools<Float64Array> = {
    ...tools,
    denoise: (x, level) =>
      x.map((value) => MEAN + 0.985 * gain(level) * (value - level.alpha * MEAN)) as Float64Array,
  };
  const out = (inflation: number) => {
    const spreadOf = (x: number) => {
      const silent = { ...smoothing, noise: () => new Float64Array(1) };
      return finish(samplers.edm.run(silent, Float64Array.of(x), levels, { inflation }))[0];
    };
    const noises = Array.from({ length: 60 }, (_, step) => {
      const one = { ...smoothing, noise: (at: number) => Float64Array.of(+(at === step)) };
      return finish(samplers.edm.run(one, Float64Array.of(0), levels, { inflation }))[0] - spreadOf(0);
    });
    const own = (spreadOf(1) - spreadOf(0)) ** 2 * variance(levels[0]);
    return noises.reduce((sum, c) => sum + c * c, own);
  };
  const right = variance(levels[60]);
  expect(out(1)).toBeLessThan(0.98 * right);
  expect(Math.abs(out(1.01) - right)).toBeLessThan(0.5 * Math.abs(out(1) - right));
});

it('η = 1 mends errors of the steps before, η = 0 carries them on', () => {
  const levels = arc(50, 1.2);
  const wrong = start.map((value) => value + 0.2);
  const left = (eta: number) => {
    const end = (x: Float64Array) => finish(samplers.ddim.run(tools, x, levels, { eta }));
    return distance(end(wrong), end(start)) / 0.2;
  };
  expect(left(0)).toBeCloseTo(Math.sqrt(variance(levels[50]) / variance(levels[0])), 1);
  expect(left(1)).toBeLessThan(0.25 * left(0));
});

it('DDPM in few steps ends with too little variance, though its noise is right for each x̂0', () => {
  for (const steps of [5, 10, 20]) {
    const levels = arc(steps);
    expect(moments(samplers.ddpm, levels).variance).toBeLessThan(variance(levels[steps]));
  }
});

it('the way back is Gaussian for short steps only', () => {
  /** Total variation between q(x_s | x_t) and the Gaussian that DDPM draws from. */
  const apart = (length: number) => {
    const [t, s] = arc(1, 1.2, 1.2 - length);
    const { scale, variance: forward } = transition(s, t);
    const x = 0.05;
    const q = posterior(t, s);
    const mean = q.x * x + q.x0 * twoHills.denoise(Float64Array.of(x), t)[0];
    const places = Float64Array.from({ length: 4001 }, (_, i) => -5 + i / 400);
    const prior = twoHills.logDensity(places, s);
    const normalised = (log: (at: number, i: number) => number) => {
      const weights = places.map((at, i) => Math.exp(log(at, i)));
      const total = weights.reduce((sum, one) => sum + one, 0);
      return weights.map((one) => one / total);
    };
    const really = normalised((at, i) => prior[i] - (x - scale * at) ** 2 / (2 * forward));
    const drawn = normalised((at) => -((at - mean) ** 2) / (2 * q.variance));
    return really.reduce((sum, one, i) => sum + Math.abs(one - drawn[i]), 0) / 2;
  };
  expect(apart(1)).toBeGreaterThan(0.2);
  expect(apart(0.01)).toBeLessThan(0.03);
});

it('a run that is broken on purpose raises no error: all that it answers is finite, and within the data', () => {
  const levels = Array.from({ length: 21 }, (_, i) => schedules.cosine.level(1 - i / 20));
  for (const one of Object.values(breaks)) {
    const walk = samplers.ddpm.run(one.tools(hills), start, one.levels(levels));
    let seen = 0;
    for (const { x, denoised } of walk) {
      for (const value of x) expect(Number.isFinite(value)).toBe(true);
      for (const value of denoised) expect(Math.abs(value)).toBeLessThan(3);
      seen++;
    }
    expect(seen).toBeGreaterThan(0);
  }
});

it('schedules pass through the same mixtures, and differ in when', () => {
  for (const a of all)
    for (const b of all) {
      const [one, other] = [a.level(0.3), b.level(0.3)];
      let [low, high] = [0, 1];
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (logSnr(b.level(middle)) > logSnr(one)) low = middle;
        else high = middle;
      }
      const same = b.level(high);
      expect(same.alpha / spread(same)).toBeCloseTo(one.alpha / spread(one), 9);
      expect(same.sigma / spread(same)).toBeCloseTo(one.sigma / spread(one), 9);
      if (a !== b) expect(Math.abs(logSnr(other) - logSnr(one))).toBeGreaterThan(0.01);
    }
  // As the page says to compare: at 0.8 linear has next to no signal left, cosine a tenth of the variance.
  expect(schedules.linear.level(0.8).alpha ** 2).toBeLessThan(0.002);
  expect(schedules.cosine.level(0.8).alpha ** 2).toBeGreaterThan(0.08);
  // Where signal and noise are alike, noise is 0.7 of the whole.
  for (const { level } of all) {
    let [low, high] = [0, 1];
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (logSnr(level(middle)) > 0) low = middle;
      else high = middle;
    }
    const crossing = level(high);
    expect(crossing.sigma / spread(crossing)).toBeCloseTo(Math.SQRT1_2, 9);
  }
});

it('the bound on the likelihood in continuous time depends on a schedule through its ends only', () => {
  const places = Float64Array.from({ length: 240 }, (_, i) => -6 + i / 20);
  const square = (2 * (0.64 + 0.09) + 1 * (1 + 0.16)) / 3;
  const worth = (level: Level) => {
    const weights = twoHills.logDensity(places, level).map((log) => Math.exp(log) / 20);
    const denoised = twoHills.denoise(places, level);
    return square - denoised.reduce((sum, value, i) => sum + weights[i] * value * value, 0);
  };
  /** ½ ∫ E|x0 − x̂0|² dSNR between two ratios of signal to noise. */
  const bound = (name: 'cosine' | 'linear' | 'flow') => {
    const { level } = schedules[name];
    const inside = Array.from({ length: 500 }, (_, i) => level((i + 1) / 500)).filter(
      (one) => Math.abs(logSnr(one)) < Math.log(40),
    );
    const snr = inside.map((one) => Math.exp(logSnr(one)));
    const [first, last] = [snr[0], snr[snr.length - 1]];
    const errors = inside.map(worth);
    const sum = snr
      .slice(1)
      .reduce((all, one, i) => all + ((snr[i] - one) * (errors[i] + errors[i + 1])) / 4, 0);
    // What is missing up to the very ends.
    return sum + ((40 - first) * errors[0] + (last - 1 / 40) * errors[errors.length - 1]) / 2;
  };
  const [cosine, linear, flow] = [bound('cosine'), bound('linear'), bound('flow')];
  expect(linear / cosine).toBeCloseTo(1, 2);
  expect(flow / cosine).toBeCloseTo(1, 2);
});
