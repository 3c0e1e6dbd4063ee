import { describe, expect, test } from 'vitest';
import { effectiveCandidates, FiniteSet, GaussianMixture, type Ideal, RoundMixture } from './ideal.ts';
import { conversion } from './process.ts';
import { normals, Rng } from './random.ts';
import { schedules } from './schedules.ts';
import type { Level } from './types.ts';

const level = (angle: number): Level => ({
  t: angle / (Math.PI / 2),
  alpha: Math.cos(angle),
  sigma: Math.sin(angle),
});
const data: Level = { t: 0, alpha: 1, sigma: 0 };
const pure: Level = { t: 1, alpha: 0, sigma: 1 };

const tilted = [0.5, 0.3, 0.3, 0.4];
const mixture = new GaussianMixture([
  { weight: 1, mean: [1, -1], covariance: tilted },
  { weight: 3, mean: [-2, 0.5], covariance: 0.01 },
  { weight: 2, mean: [0, 2], covariance: [0.2, 1e-4] },
]);
const set = new FiniteSet(normals(0, 0, 0, new Float64Array(2 * 40)), 2);
const ideals: [string, Ideal][] = [
  ['a mixture', mixture],
  ['a finite set', set],
];

test.each<[string, Ideal]>([
  ...ideals,
  ['round Gaussians', new RoundMixture(normals(1, 0, 0, new Float64Array(2 * 12)), 2, 0.04)],
])('what x leaves open of %s is σ²/α times the divergence of E[x0 | x]', (_, ideal) => {
  // Tweedie of second order: the covariance of x0 given x is σ²/α times the Jacobian of its mean.
  const x = Float64Array.from([0.3, -0.2, 1.7, 0.4, -1.1, 2.2]);
  const step = 1e-5;
  for (const angle of [0.3, 0.7, 1.2, 1.5]) {
    const at = level(angle);
    const along = (axis: number, by: number) =>
      ideal.denoise(
        x.map((value, i) => (i % 2 === axis ? value + by : value)),
        at,
      );
    const left = ideal.uncertainty(x, at);
    expect(left).toHaveLength(3);
    for (const b of left.keys()) {
      const slope = [0, 1].reduce(
        (sum, axis) =>
          sum + (along(axis, step)[2 * b + axis] - along(axis, -step)[2 * b + axis]) / (2 * step),
        0,
      );
      expect(Math.abs(left[b] - (at.sigma ** 2 / at.alpha) * slope)).toBeLessThan(1e-6 * (1 + left[b]));
    }
  }
});

describe.each(ideals)('of %s', (_, ideal) => {
  const x = Float64Array.from([0.3, -0.2, 1.7, 0.4, -1.1, 2.2]);

  test.each(Object.values(schedules))('Tweedie on $label: the score is the gradient of ln p', (schedule) => {
    const step = 1e-5;
    for (const t of [0.3, 0.6, 0.95]) {
      const at = schedule.level(t);
      const denoised = ideal.denoise(x, at);
      const [a, b] = conversion('x0', 'score', at);
      x.forEach((_, i) => {
        const shifted = (by: number) =>
          ideal.logDensity(
            x.map((value, j) => (i === j ? value + by : value)),
            at,
          )[i >> 1];
        const gradient = (shifted(step) - shifted(-step)) / (2 * step);
        const score = a * x[i] + b * denoised[i];
        expect(Math.abs(score - gradient)).toBeLessThan(1e-5 * (1 + Math.abs(score)));
      });
    }
  });

  test('density integrates to 1', () => {
    const at = level(0.9);
    let sum = 0;
    const cell = 0.1;
    for (let a = -8; a < 8; a += cell)
      sum += ideal
        .logDensity(
          Float64Array.from({ length: 320 }, (_, i) => (i % 2 ? -8 + (i >> 1) * cell : a)),
          at,
        )
        .reduce((total, log) => total + Math.exp(log) * cell ** 2, 0);
    expect(sum).toBeCloseTo(1, 6);
  });

  test('posterior weights sum to 1, and effective candidates lie between 1 and all', () => {
    for (const at of [pure, level(1.2), level(0.4), level(1e-6)]) {
      const weights = ideal.posterior(x, at);
      expect(weights).toHaveLength(3 * ideal.candidates);
      for (let b = 0; b < 3; b++) {
        const row = weights.slice(b * ideal.candidates, (b + 1) * ideal.candidates);
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }
      for (const count of effectiveCandidates(weights, ideal.candidates)) {
        expect(count).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(count).toBeLessThanOrEqual(ideal.candidates + 1e-9);
      }
    }
  });

  test('Float32 in, Float32 out, and the same', () => {
    const single = ideal.denoise(Float32Array.from(x), level(0.7));
    expect(single).toBeInstanceOf(Float32Array);
    ideal.denoise(x, level(0.7)).forEach((value, i) => {
      expect(Math.abs(single[i] - value)).toBeLessThan(1e-5);
    });
  });

  test('stays finite far away and at extreme levels', () => {
    const far = Float64Array.of(1e6, -1e6, 1e-300, 0);
    for (const at of [pure, level(1.57), level(1e-3), level(1e-9), level(1e-160)]) {
      for (const value of ideal.denoise(far, at)) expect(Number.isFinite(value)).toBe(true);
      for (const value of ideal.posterior(far, at)) expect(Number.isFinite(value)).toBe(true);
    }
  });

  test('refuses half an event', () => {
    expect(() => ideal.denoise(new Float64Array(3), level(1))).toThrow(/3 values are not whole events of 2/);
  });
});

describe('mixture', () => {
  test('one tilted Gaussian: Kalman’s formula by hand', () => {
    const one = new GaussianMixture([{ weight: 5, mean: [1, -1], covariance: tilted }]);
    const { alpha, sigma } = level(0.8);
    const [p, q, r] = [alpha ** 2 * 0.5 + sigma ** 2, alpha ** 2 * 0.3, alpha ** 2 * 0.4 + sigma ** 2];
    const [u, v] = [0.2 - alpha, 0.9 + alpha];
    const determinant = p * r - q * q;
    const [g, h] = [(r * u - q * v) / determinant, (p * v - q * u) / determinant];
    const expected = [1 + alpha * (0.5 * g + 0.3 * h), -1 + alpha * (0.3 * g + 0.4 * h)];
    const actual = one.denoise(Float64Array.of(0.2, 0.9), level(0.8));
    expect([...actual]).toEqual(expected.map((value) => expect.closeTo(value, 13)));
  });

  test('at pure noise: the mean of the data; at data: x itself', () => {
    const x = Float64Array.of(0.4, -3);
    const mean = [(1 - 6 + 0) / 6, (-1 + 1.5 + 4) / 6];
    expect([...mixture.denoise(x, pure)]).toEqual(mean.map((value) => expect.closeTo(value, 14)));
    expect([...mixture.denoise(x, data)]).toEqual([...x].map((value) => expect.closeTo(value, 12)));
  });

  test('is the mean of x0 given x, by counting', () => {
    const rng = new Rng(3, 0);
    const at = level(0.9);
    const one = new GaussianMixture([
      { weight: 1, mean: [-1], covariance: 0.04 },
      { weight: 2, mean: [1], covariance: 0.25 },
    ]);
    let [sum, squares, count] = [0, 0, 0];
    for (let i = 0; i < 400_000; i++) {
      const x0 = rng.uniform() < 1 / 3 ? -1 + 0.2 * rng.normal() : 1 + 0.5 * rng.normal();
      const x = at.alpha * x0 + at.sigma * rng.normal();
      if (Math.abs(x - 0.1) > 0.02) continue;
      sum += x0;
      squares += x0 * x0;
      count++;
    }
    const mean = sum / count;
    const error = Math.sqrt((squares / count - mean ** 2) / count);
    expect(count).toBeGreaterThan(4000);
    expect(Math.abs(mean - one.denoise(Float64Array.of(0.1), at)[0])).toBeLessThan(4.5 * error);
  });

  test.each([
    [[], /at least one/],
    [[{ weight: 0, mean: [0], covariance: 1 }], /weight of component 0 is 0/],
    [[{ weight: 1, mean: [0, 0], covariance: [1, 2, 2, 1] }], /component 0 is not positive definite/],
    [[{ weight: 1, mean: [0, 0], covariance: [1, 2, 3] }], /3 values; use 1, 2 or 4/],
    [
      [
        { weight: 1, mean: [0, 0], covariance: 1 },
        { weight: 1, mean: [0], covariance: 1 },
      ],
      /Component 1 has 1 dimensions instead of 2/,
    ],
  ])('refuses %j', (components, message) => {
    expect(() => new GaussianMixture(components)).toThrow(message);
  });
});

describe('finite set', () => {
  test('two items: a logistic curve in closed form', () => {
    const pair = new FiniteSet(Float64Array.of(-1, 1), 1);
    const at = level(0.7);
    for (const x of [-2, -0.1, 0, 0.3, 5]) {
      const expected = Math.tanh((at.alpha * x) / at.sigma ** 2);
      expect(pair.denoise(Float64Array.of(x), at)[0]).toBeCloseTo(expected, 13);
    }
  });

  test('at pure noise every item is as likely; at data only the nearest', () => {
    const x = Float64Array.of(0.1, 0.2);
    expect(effectiveCandidates(set.posterior(x, pure), 40)[0]).toBeCloseTo(40, 10);
    const weights = set.posterior(set.data.subarray(14, 16), data);
    expect([...weights].map((weight, k) => (k === 7 ? weight - 1 : weight))).toEqual(new Array(40).fill(0));
    expect([...set.denoise(set.data.slice(14, 16), data)]).toEqual([...set.data.slice(14, 16)]);
  });

  test('items that are equally near share, even without noise', () => {
    const pair = new FiniteSet(Float64Array.of(-1, 1), 1);
    expect([...pair.posterior(Float64Array.of(0), data)]).toEqual([0.5, 0.5]);
  });

  test('candidates collapse as noise falls', () => {
    const x = Float64Array.of(0.1, 0.2);
    const counts = [1.5, 1.2, 0.8, 0.4, 0.1, 0.01].map(
      (angle) => effectiveCandidates(set.posterior(x, level(angle)), 40)[0],
    );
    for (let i = 1; i < counts.length; i++) expect(counts[i]).toBeLessThan(counts[i - 1]);
  });

  test('refuses an empty set, and a density without noise', () => {
    expect(() => new FiniteSet(new Float32Array(0), 2)).toThrow(/empty/);
    expect(() => set.logDensity(new Float64Array(2), data)).toThrow(/no density at sigma = 0/);
  });
});
