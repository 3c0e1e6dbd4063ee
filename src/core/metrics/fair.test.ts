/** Few samples of equal distributions have, on average, what the page draws as ceiling and floor. */
import { describe, expect, it } from 'vitest';
import { atOnce } from '../pace.ts';
import { normals } from '../random.ts';
import { estimate } from '../tally.ts';
import {
  countedCoverage,
  densityCoverage,
  expectedCoverage,
  fakesInside,
  neighbourhoods,
} from './coverage.ts';
import { frechetDistance, unbiasedFrechet } from './frechet.ts';
import { moments } from './moments.ts';
import { along, principal } from './principal.ts';

const cloud = (count: number, dimension: number, step: number) =>
  normals(5, 0, step, new Float64Array(count * dimension));
const DRAWS = 60;
const draws = Array.from({ length: DRAWS }, (_, i) => i);

/** Within so many of its standard errors of the mean. */
const CERTAIN = 4;

describe('equal distributions', () => {
  const shapes = {
    round: (x: Float64Array) => x,
    'of another shape': (x: Float64Array) => x.map((value, i) => (i % 3 ? Math.exp(value) : value)),
  };

  it.each(Object.entries(shapes))('have density 1 and the coverage that is expected, %s', (_, shape) => {
    for (const [n, m, k] of [
      [60, 60, 5],
      [120, 30, 5],
      [40, 100, 2],
    ] as const) {
      const found = draws.map((i) =>
        densityCoverage(shape(cloud(n, 3, 2 * i)), shape(cloud(m, 3, 2 * i + 1)), 3, k),
      );
      const density = estimate(found.map((one) => one.density));
      const coverage = estimate(found.map((one) => one.coverage));
      expect(Math.abs(density.mean - 1)).toBeLessThan(CERTAIN * density.error!);
      expect(Math.abs(coverage.mean - expectedCoverage(n, m, k))).toBeLessThan(CERTAIN * coverage.error!);
    }
  });

  it('have the coverage of the paper where there are as many fakes as reals', () => {
    expect(expectedCoverage(100_000, 100_000, 5)).toBeCloseTo(1 - 2 ** -5, 4);
    expect(expectedCoverage(6, 6, 1)).toBeCloseTo(1 - 5 / 11, 12);
  });

  it('are at Fréchet distance 0 from each other on average, however few they are, where the plain estimate is far off', () => {
    const reference = cloud(20_000, 8, 999);
    const known = moments(reference, 8);
    const lots = draws.map((i) => cloud(60, 8, i));
    const plain = estimate(lots.map((x) => frechetDistance(reference, x, 8)));
    const fair = estimate(lots.map((x) => atOnce(unbiasedFrechet(known, x, 8))));
    expect(plain.mean).toBeGreaterThan(0.4);
    expect(Math.abs(fair.mean)).toBeLessThan(0.06);
    expect(Math.abs(fair.mean)).toBeLessThan(0.15 * plain.mean);
  });
});

it('a set that varies too little is not brought nearer by being small', () => {
  // Σ (1 − s)² for deviations s, and as much of the plain distance is the bias of so few.
  const known = moments(cloud(20_000, 8, 999), 8);
  const apart = 8 * 0.2 ** 2;
  const fair = estimate(
    draws.map((i) =>
      atOnce(
        unbiasedFrechet(
          known,
          cloud(60, 8, i).map((x) => 0.8 * x),
          8,
        ),
      ),
    ),
  );
  expect(Math.abs(fair.mean - apart)).toBeLessThan(0.06 + CERTAIN * fair.error!);
  const far = 1 + apart;
  const shifted = estimate(
    draws.map((i) =>
      atOnce(
        unbiasedFrechet(
          known,
          cloud(60, 8, i).map((x, j) => 0.8 * x + (j % 8 ? 0 : 1)),
          8,
        ),
      ),
    ),
  );
  expect(Math.abs(shifted.mean - far)).toBeLessThan(0.06 + CERTAIN * shifted.error!);
});

it('lots add up: their counts are those of all fakes at once', () => {
  const around = atOnce(neighbourhoods(cloud(80, 2, 0), 2));
  const [a, b] = [cloud(30, 2, 1), cloud(50, 2, 2)];
  const sums = [a, b].map((x) => atOnce(fakesInside(around, x)));
  const both = atOnce(fakesInside(around, Float64Array.of(...a, ...b)));
  expect(both).toEqual(sums[0].map((count, i) => count + sums[1][i]));
  expect(countedCoverage(both, 80, 5)).toEqual(densityCoverage(around.real, Float64Array.of(...a, ...b), 2));
  expect(() => countedCoverage(both, 0, 5)).toThrow('no fakes');
});

it('principal directions are those of the widest variance, and keep distances along them', () => {
  const x = cloud(4000, 3, 7).map((value, i) => value * [1, 5, 0.1][i % 3] + 2);
  const found = atOnce(principal(x, 3, 2));
  expect(found.count).toBe(2);
  expect(Math.abs(found.directions[1])).toBeGreaterThan(0.99);
  expect(Math.abs(found.directions[3])).toBeGreaterThan(0.99);
  expect(found.share).toBeCloseTo(26 / 26.01, 3);
  const { mean, covariance } = moments(along(found, x), 2);
  for (const value of mean) expect(value).toBeCloseTo(0, 4);
  expect(covariance[1]).toBeCloseTo(0, 3);
  expect(covariance[0] / covariance[3]).toBeCloseTo(25, -1);
  expect(atOnce(principal(x, 3, 9)).count).toBe(3);
});

it('refuses too few', () => {
  const known = moments(cloud(50, 2, 0), 2);
  expect(() => atOnce(unbiasedFrechet(known, cloud(19, 2, 1), 2))).toThrow('too few for 10 groups');
  expect(() => atOnce(unbiasedFrechet(known, cloud(30, 3, 1), 3))).toThrow('2 and 3 dimensions');
});
