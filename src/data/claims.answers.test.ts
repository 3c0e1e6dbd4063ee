/** What the page says that exact denoisers answer, on the sets of points and on real pictures. */
import { describe, expect, it } from 'vitest';
import { arrowTerms, ratesAt } from '../core/field.ts';
import { effectiveCandidates, FiniteSet, GaussianMixture } from '../core/ideal.ts';
import { straightness } from '../core/paths.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Level, Sampler, Schedule } from '../core/types.ts';
import { drawn, idealOf, noiseOf, pointNames, startOf, varianceOf, walked } from './exact.fixture.ts';
import { datasets } from './index.ts';
import { readPublic } from './read.fixture.ts';

const { cosine } = schedules;
const some = ['moons', 'grid25', 'eight', 'dinosaur'] as const;
const closed = ['moons', 'grid25', 'eight', 'spiral'] as const;

/** Data with noise: [2 · count]. */
function noised(x: Float64Array, level: Level, step = 0): Float64Array {
  const epsilon = noiseOf(4, 1, step, x.length);
  return x.map((value, i) => level.alpha * value + level.sigma * epsilon[i]);
}
const average = (x: ArrayLike<number>) => Array.from(x).reduce((sum, one) => sum + one, 0) / x.length;

it.each(pointNames)('Field: for %s paths are straighter under cosine than under flow', (name) => {
  const straight = (schedule: Schedule) => {
    const levels = grid(schedule, 40);
    const { steps, x } = walked(idealOf(name), samplers.ddim, startOf(16, levels[0]), levels);
    return straightness([...steps.map((step) => step.x), x], 2);
  };
  expect(straight(schedules.flow)).toBeLessThan(straight(cosine) - 0.1);
});

it.each(closed)('Field: as the last noise goes the score of %s grows to about one over the width', (name) => {
  const { mixture } = datasets[name].open();
  const width = Math.sqrt(Number(mixture![0].covariance));
  const score = (t: number) => {
    const level = cosine.level(t);
    const x = noised(drawn(name, 300, 4), level);
    const gap = idealOf(name)
      .denoise(x, level)
      .map((one, i) => (level.alpha * one - x[i]) / level.sigma ** 2);
    return average(Array.from({ length: 300 }, (_, i) => Math.hypot(gap[2 * i], gap[2 * i + 1])));
  };
  const [last, late, middle] = [0.005, 0.1, 0.3].map(score);
  expect(middle).toBeLessThan(late);
  expect(late).toBeLessThan(last);
  expect(last * width).toBeGreaterThan(0.7);
  expect(last * width).toBeLessThan(1.3);
});

it('Field: with 120 steps a path of the flow bends no further; one with noise is longer the more there are', () => {
  const straight = (sampler: Sampler, steps: number) => {
    const levels = grid(cosine, steps);
    const { steps: seen, x } = walked(idealOf('moons'), sampler, startOf(16, levels[0]), levels);
    return straightness([...seen.map((step) => step.x), x], 2);
  };
  expect(Math.abs(straight(samplers.ddim, 120) - straight(samplers.ddim, 480))).toBeLessThan(0.02);
  expect(straight(samplers.ddpm, 120)).toBeLessThan(0.7 * straight(samplers.ddpm, 30));
});

it('Field: at much noise the velocity is next to nothing under cosine, and not under flow', () => {
  const speed = (schedule: Schedule) => {
    const level = schedule.level(0.95);
    const x = noised(drawn('moons', 300), level);
    const [a, b] = arrowTerms('velocity', level, ratesAt(schedule, 0.95));
    const denoised = idealOf('moons').denoise(x, level);
    return Math.sqrt(average(x.map((value, i) => (a * value + b * denoised[i]) ** 2)));
  };
  expect(speed(cosine)).toBeLessThan(0.25);
  expect(speed(schedules.flow)).toBeGreaterThan(0.8);
});

it('Field: with less noise each place belongs to the part of the data that it flows to', () => {
  const ideal = idealOf('eight');
  const sure = (t: number) => {
    const x = noised(drawn('eight', 100), cosine.level(t));
    const weights = ideal.posterior(x, cosine.level(t));
    return { x, heaviest: Array.from({ length: 100 }, (_, b) => weights.subarray(8 * b, 8 * b + 8)) };
  };
  expect(average(sure(0.9).heaviest.map((one) => Math.max(...one)))).toBeLessThan(0.4);
  const { x, heaviest } = sure(0.15);
  const certain = heaviest.flatMap((one, b) => (Math.max(...one) > 0.95 ? [b] : []));
  expect(certain.length).toBeGreaterThan(80);
  const levels = Array.from({ length: 26 }, (_, i) => cosine.level(0.15 * (1 - i / 25)));
  const arrived = walked(ideal, samplers.ddim, x, levels).x;
  const final = ideal.posterior(arrived, cosine.level(0.01));
  for (const b of certain)
    expect(final[8 * b + heaviest[b].indexOf(Math.max(...heaviest[b]))]).toBeGreaterThan(0.9);
});

it('Field: paths of the flow never meet at one level; with noise one place leads to many ends', () => {
  const ideal = new GaussianMixture([
    { weight: 1, mean: [-1], covariance: 0.05 },
    { weight: 2, mean: [0.8], covariance: 0.02 },
  ]);
  const levels = grid(cosine, 200);
  const start = Float64Array.from({ length: 60 }, (_, i) => -2.5 + i / 12);
  // On a line, paths that never meet keep their order.
  for (const { x } of walked(ideal, samplers.ddim, start, levels).steps)
    for (let i = 1; i < x.length; i++) expect(x[i]).toBeGreaterThan(x[i - 1]);
  const one = new Float64Array(60).fill(0.2);
  const ends = walked(ideal, samplers.ddpm, one, grid(cosine, 40)).x;
  expect(Math.min(...ends)).toBeLessThan(-0.7);
  expect(Math.max(...ends)).toBeGreaterThan(0.6);
});

describe.each(some)('One point, on %s', (name) => {
  const candidates = 300;
  const data = drawn(name, candidates);
  const set = new FiniteSet(data, 2);
  const effective = (x: Float64Array, t: number) =>
    effectiveCandidates(set.posterior(x, cosine.level(t)), candidates)[0];

  it('far from all data fewer candidates are left than in their midst', () => {
    for (const t of [0.3, 0.5, 0.7])
      expect(effective(Float64Array.of(2.5, 2.5), t)).toBeLessThan(0.5 * effective(Float64Array.of(0, 0), t));
  });

  it('at much noise almost any could be behind it, at little only neighbours, and x̂0 comes close to one', () => {
    const left = (t: number) => {
      const level = cosine.level(t);
      const x = noised(data.slice(0, 60), level);
      const denoised = set.denoise(x, level);
      const nearest = Array.from({ length: 30 }, (_, b) =>
        Math.min(
          ...Array.from({ length: candidates }, (__, k) =>
            Math.hypot(denoised[2 * b] - data[2 * k], denoised[2 * b + 1] - data[2 * k + 1]),
          ),
        ),
      );
      return {
        count: average(effectiveCandidates(set.posterior(x, level), candidates)),
        away: average(nearest),
      };
    };
    const [much, middle, little] = [0.97, 0.5, 0.02].map(left);
    expect(much.count).toBeGreaterThan(0.95 * candidates);
    expect(little.count).toBeLessThan(0.15 * candidates);
    expect(little.count).toBeLessThan(middle.count);
    expect(little.away).toBeLessThan(0.05);
    expect(little.away).toBeLessThan(0.5 * middle.away);
  });
});

describe.each(some)('Denoise and Noise, on %s', (name) => {
  const ideal = idealOf(name);

  it('x̂0 begins as the mean of all and varies more and more as noise falls', () => {
    const data = drawn(name, 150);
    const varied = [1, 0.9, 0.7, 0.5, 0.3, 0.1].map((t) =>
      varianceOf(ideal.denoise(noised(data, cosine.level(t)), cosine.level(t))),
    );
    expect(varied[0]).toBeLessThan(0.001);
    for (let i = 1; i < varied.length; i++) expect(varied[i]).toBeGreaterThan(varied[i - 1] + 0.01);
    expect(varied[5] / varianceOf(data)).toBeGreaterThan(0.85);
  });

  it('where signal and noise are alike, more than half is gone of what tells the shape from a round cloud', () => {
    const count = 800;
    /** Of the density from the Gaussian of its variance, in nats (Kullback–Leibler). */
    const shape = (t: number) => {
      const level = cosine.level(t);
      const x = noised(drawn(name, count, 4), level);
      return average(ideal.logDensity(x, level)) + Math.log(2 * Math.PI * Math.E * varianceOf(x));
    };
    const crossing = 0.5;
    const { alpha, sigma } = cosine.level(crossing);
    expect(sigma / alpha).toBeCloseTo(1, 1);
    expect(shape(crossing)).toBeLessThan(0.2 * shape(0.02));
  });
});

it('noise wipes out what is narrower than it: fine parts first, coarse ones last', () => {
  // Two pairs of peaks: 0.3 apart within a pair, the pairs 2 apart.
  const peaks = new GaussianMixture(
    [-1.15, -0.85, 0.85, 1.15].map((at) => ({ weight: 1, mean: [at], covariance: 0.002 })),
  );
  const dip = (between: number, t: number) => {
    const level = cosine.level(t);
    const [low, high] = peaks.logDensity(Float64Array.of(level.alpha * between, level.alpha * 1), level);
    return low - high;
  };
  const pair = (t: number) => {
    const level = cosine.level(t);
    const [middle, peak] = peaks.logDensity(Float64Array.of(level.alpha, level.alpha * 1.15), level);
    return Math.exp(middle - peak);
  };
  const gone = (seen: (t: number) => number) =>
    Array.from({ length: 100 }, (_, i) => i / 100).find((t) => t > 0 && seen(t) > 0.95)!;
  const [fine, coarse] = [gone(pair), gone((t) => Math.exp(dip(0, t)))];
  expect(fine).toBeLessThan(0.25);
  expect(coarse).toBeGreaterThan(2 * fine);
  // A dip goes about when noise is as wide as what lies between its peaks: half of their distance.
  for (const [t, half] of [
    [fine, 0.15],
    [coarse, 1],
  ]) {
    const { alpha, sigma } = cosine.level(t);
    expect(sigma / alpha / half).toBeGreaterThan(0.6);
    expect(sigma / alpha / half).toBeLessThan(1.4);
  }
});

describe.each(['portraits', 'fashion'] as const)('on %s', (name) => {
  const [height, width, channels] = datasets[name].event;
  const size = height * width * channels;
  const open = async () => Float64Array.from((await datasets[name].open(readPublic)).draw(0, 256).x);

  it('Noise: the finer the detail, the less noise drowns it', async () => {
    const data = await open();
    /** Power a value of what is lost when squares of this side become their means. */
    const means = (side: number) =>
      data.map((_, i) => {
        const [picture, channel] = [Math.floor(i / size), i % channels];
        const column = Math.floor(i / channels) % width;
        const row = Math.floor((i % size) / (channels * width));
        const [top, left] = [row - (row % side), column - (column % side)];
        let sum = 0;
        for (let y = top; y < top + side; y++)
          for (let x = left; x < left + side; x++)
            sum += data[picture * size + (y * width + x) * channels + channel];
        return sum / side ** 2;
      });
    const [one, two, four] = [data, means(2), means(4)];
    const power = (a: Float64Array, b: Float64Array) => average(a.map((value, i) => (value - b[i]) ** 2));
    // Noise has the share 3/4 of its power between pixels of a square of 2, 3/16 between such squares.
    const ratios = [
      power(one, two) / (3 / 4),
      power(two, four) / (3 / 16),
      average(four.map((v) => v * v)) * 16,
    ];
    expect(ratios[1]).toBeGreaterThan(2 * ratios[0]);
    expect(ratios[2]).toBeGreaterThan(2 * ratios[1]);
  });

  it('One point: several candidates are left only near pure noise; a region and a larger set leave more', async () => {
    const data = await open();
    const side = 5;
    const region = Array.from({ length: size }, (_, i) => i).filter((i) => {
      const [row, column] = [Math.floor(i / (channels * width)), Math.floor(i / channels) % width];
      return Math.abs(row - height / 2) < side / 2 && Math.abs(column - width / 2) < side / 2;
    });
    const pick = (x: Float64Array, which: readonly number[]) => {
      const out = new Float64Array((x.length / size) * which.length);
      for (let k = 0; k < x.length / size; k++)
        which.forEach((column, i) => {
          out[k * which.length + i] = x[k * size + column];
        });
      return out;
    };
    const whole = Array.from({ length: size }, (_, i) => i);
    const left = (t: number, held: number, which: readonly number[]) => {
      const x = noised(data.slice(0, 8 * size), cosine.level(t));
      const set = new FiniteSet(pick(data.slice(0, held * size), which), which.length);
      return average(effectiveCandidates(set.posterior(pick(x, which), cosine.level(t)), held));
    };
    expect(left(0.6, 64, whole)).toBeLessThan(1.1);
    expect(left(0.75, 64, whole)).toBeLessThan(1.3);
    expect(left(0.98, 64, whole)).toBeGreaterThan(2);
    for (const t of [0.5, 0.8, 0.95]) expect(left(t, 64, region)).toBeGreaterThan(left(t, 64, whole) + 0.02);
    expect(left(0.97, 256, whole)).toBeGreaterThan(1.2 * left(0.97, 64, whole));
  });
});
