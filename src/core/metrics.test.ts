import { describe, expect, test } from 'vitest';
import {
  densityCoverage,
  energyDistance,
  frechet,
  frechetDistance,
  moments,
  nearest,
  slicedWasserstein,
} from './metrics.ts';
import { normals } from './random.ts';

const cloud = (count: number, dimension: number, step = 0) =>
  normals(0, 0, step, new Float64Array(count * dimension));
const moved = (x: Float64Array, by: readonly number[]) => x.map((value, i) => value + by[i % by.length]);

describe('moments', () => {
  test('by hand', () => {
    const { mean, covariance } = moments([0, 0, 2, 2, 4, -2], 2);
    expect([...mean]).toEqual([2, 0].map((x) => expect.closeTo(x, 14)));
    expect([...covariance]).toEqual([4, -2, -2, 4].map((x) => expect.closeTo(x, 14)));
  });

  test('refuses one event and half events', () => {
    expect(() => moments([1, 2], 2)).toThrow(/at least two/);
    expect(() => moments([1, 2, 3], 2)).toThrow(/not whole events/);
  });
});

describe('sliced Wasserstein', () => {
  test('on a line it is W₂, for equal and unequal counts', () => {
    expect(slicedWasserstein([3, 1], [2, 8], 1)).toBeCloseTo(Math.sqrt((1 + 25) / 2), 12);
    expect(slicedWasserstein([0, 1], [0, 0, 3], 1)).toBeCloseTo(Math.sqrt((1 * 1 + 2 * 4) / 6), 12);
  });

  test('of a set to itself in another order: 0', () => {
    const x = cloud(100, 2);
    const reversed = x.map((_, i) => x[198 - (i - (i % 2)) + (i % 2)]);
    expect(slicedWasserstein(x, reversed, 2)).toBe(0);
  });

  test('of a moved set: the length of the move over √D', () => {
    const x = cloud(500, 3);
    const distance = slicedWasserstein(x, moved(x, [1, 2, -2]), 3, { directions: 4000 });
    expect(distance).toBeCloseTo(3 / Math.sqrt(3), 1);
  });

  test('of two Gaussians: the difference of their deviations', () => {
    const x = cloud(10_000, 2);
    const y = cloud(10_000, 2, 1).map((value) => value * 1.5);
    expect(slicedWasserstein(x, y, 2)).toBeCloseTo(0.5, 1);
  });

  test('is symmetric, and the same for the same seed', () => {
    const [x, y] = [cloud(60, 2), cloud(80, 2, 1)];
    expect(slicedWasserstein(x, y, 2)).toBe(slicedWasserstein(x, y, 2));
    expect(slicedWasserstein(x, y, 2)).toBeCloseTo(slicedWasserstein(y, x, 2), 14);
    expect(slicedWasserstein(x, y, 2, { seed: 1 })).not.toBe(slicedWasserstein(x, y, 2));
  });

  test('refuses nothing and NaN', () => {
    expect(() => slicedWasserstein([], [1], 1)).toThrow(/at least one event/);
    expect(() => slicedWasserstein([Number.NaN], [1], 1)).toThrow(/not finite/);
  });
});

describe('Fréchet distance', () => {
  test('of Gaussians that share axes: Σ (difference of deviations)² + |difference of means|²', () => {
    const a = { mean: Float64Array.of(0, 1), covariance: Float64Array.of(4, 0, 0, 9) };
    const b = { mean: Float64Array.of(3, 1), covariance: Float64Array.of(1, 0, 0, 25) };
    expect(frechet(a, b)).toBeCloseTo(9 + 1 + 4, 12);
  });

  test('of Gaussians that do not: 2 × 2 in closed form', () => {
    const a = { mean: Float64Array.of(0, 0), covariance: Float64Array.of(2, 1, 1, 2) };
    const b = { mean: Float64Array.of(0, 0), covariance: Float64Array.of(3, 0, 0, 1) };
    // tr √M = √(tr M + 2√det M) with M similar to the product, tr = 8 and det = 9.
    expect(frechet(a, b)).toBeCloseTo(8 - 2 * Math.sqrt(8 + 2 * 3), 12);
    expect(frechet(b, a)).toBeCloseTo(frechet(a, b), 12);
  });

  test('does not depend on a common rotation, even without full rank', () => {
    const flat = cloud(40, 2).map((value, i) => (i % 2 ? 0 : value));
    const turn = (x: Float64Array) =>
      x.map((_, i) => (i % 2 ? 0.6 * x[i - 1] + 0.8 * x[i] : 0.8 * x[i] - 0.6 * x[i + 1]));
    const other = cloud(40, 2, 1);
    expect(frechetDistance(turn(flat), turn(other), 2)).toBeCloseTo(frechetDistance(flat, other, 2), 10);
  });

  test('of a set to itself: 0; of a moved one: the squared move', () => {
    const x = cloud(200, 16);
    expect(frechetDistance(x, x, 16)).toBeLessThan(1e-10);
    expect(frechetDistance(x, moved(x, [0.5]), 16)).toBeCloseTo(16 * 0.25, 10);
  });

  test('refuses other dimensions', () => {
    expect(() => frechet(moments(cloud(9, 2), 2), moments(cloud(9, 3), 3))).toThrow(/2 and 3 dimensions/);
  });
});

describe('density and coverage', () => {
  test('by hand', () => {
    // Reals at 0, 1, 3, 7 reach 1, 1, 2, 4 far with k = 1; strictly inside: 0.5 of the first two, 4 of the last two.
    const { density, coverage } = densityCoverage([0, 1, 3, 7], [0.5, 4, 100], 1, 1);
    expect(density).toBeCloseTo(4 / 3, 12);
    expect(coverage).toBe(1);
    expect(densityCoverage([0, 1, 3, 7], [0.5], 1, 1).coverage).toBe(0.5);
  });

  test('of two draws of one distribution: density near 1, coverage near its expectation 1 − 2⁻⁵', () => {
    const { density, coverage } = densityCoverage(cloud(1500, 2), cloud(1500, 2, 1), 2);
    expect(Math.abs(density - 1)).toBeLessThan(0.08);
    // arXiv:2002.09797 eq. 9 for n = m: 1 − Π (n − i)/(2n − i) over i = 1 … k.
    expect(Math.abs(coverage - (1 - 2 ** -5))).toBeLessThan(0.03);
  });

  test('a model that gives one real event over and over is dense but covers little', () => {
    const real = cloud(300, 2);
    const { density, coverage } = densityCoverage(real, moved(new Float64Array(600), [0, 0]), 2);
    expect(density).toBeGreaterThan(0.5);
    expect(coverage).toBeLessThan(0.1);
  });

  test('equal reals do not make themselves neighbours twice', () => {
    expect(densityCoverage([0, 0, 5], [4], 1, 2)).toEqual({ density: 3 / 2, coverage: 1 });
  });

  test('refuses too large a k, and no fakes', () => {
    expect(() => densityCoverage([1, 2], [1], 1)).toThrow(/neighbour number 5 among 2 events/);
    expect(() => densityCoverage([1, 2, 3], [], 1, 1)).toThrow(/no fakes/);
  });
});

describe('nearest', () => {
  test('finds row and distance', () => {
    const { distance, index } = nearest([0, 0, 9, 9], [3, 4, 9, 8, 100, 100], 2);
    expect([...distance]).toEqual([5, 1]);
    expect([...index]).toEqual([0, 1]);
  });

  test('refuses to look among nothing', () => {
    expect(() => nearest([1], [], 1)).toThrow(/at least one reference/);
  });
});

/** E|Z| of a standard normal in so many dimensions: √2·Γ((D + 1)/2)/Γ(D/2), for even D. */
function meanLength(dimension: number): number {
  let length = Math.sqrt(Math.PI / 2);
  for (let d = 2; d < dimension; d += 2) length *= (d + 1) / d;
  return length;
}
/** The energy distance of N(0, s²) to N(0, 1), in closed form. */
const energyOfGaussians = (s: number, dimension: number) =>
  meanLength(dimension) * (2 * Math.hypot(1, s) - Math.SQRT2 * (1 + s));

describe('energy distance', () => {
  test('by hand', () => {
    expect(energyDistance([0, 2], [1, 4], 1)).toEqual({ distance: 2 * 2 - 2 - 3, error: null });
  });

  test.each([3, 4, 9, 64])('has no bias with %i events: their mean is the closed form', (n) => {
    const dimension = 12;
    const real = cloud(200, dimension, 1);
    for (const s of [0.7, 1, 1.3]) {
      const found = Array.from({ length: n < 64 ? 600 : 150 }, (_, i) => {
        const x = cloud(n, dimension, 2 + i).map((value) => s * value);
        return energyDistance(x, i % 2 ? real : cloud(200, dimension, 5000 + i), dimension).distance;
      });
      const mean = found.reduce((a, b) => a + b) / found.length;
      const spread = Math.sqrt(found.reduce((a, b) => a + (b - mean) ** 2, 0) / found.length);
      expect(Math.abs(mean - energyOfGaussians(s, dimension))).toBeLessThan(
        4 * (spread / Math.sqrt(found.length)) + 0.01,
      );
    }
  });

  test('too little variety is never better, on average, than none lost: real × 0.7 against real, 4 at a time', () => {
    const mean = (s: number) => {
      let sum = 0;
      for (let i = 0; i < 300; i++)
        sum += energyDistance(
          cloud(4, 48, 2 + i).map((value) => s * value),
          cloud(60, 48, 900 + i),
          48,
        ).distance;
      return sum / 300;
    };
    expect(mean(0.7)).toBeGreaterThan(mean(1) + 0.8 * energyOfGaussians(0.7, 48));
  });

  test.each([4, 9])('its error is the deviation that %i events bring, both sets’ share in it', (n) => {
    const found = Array.from({ length: 400 }, (_, i) =>
      energyDistance(moved(cloud(n, 3, 2 + i), [1, 0, 0]), cloud(20, 3, 900 + i), 3),
    );
    const mean = found.reduce((sum, { distance }) => sum + distance, 0) / found.length;
    const variance = found.reduce((sum, { distance }) => sum + (distance - mean) ** 2, 0) / found.length;
    const claimed = found.reduce((sum, { error }) => sum + error! ** 2, 0) / found.length;
    expect(claimed / variance).toBeGreaterThan(0.8);
    expect(claimed / variance).toBeLessThan(1.8);
  });

  test('refuses sets that are none', () => {
    expect(() => energyDistance([], [], 1)).toThrow(/at least two events/);
    expect(() => energyDistance([1], [1, 2], 1)).toThrow(/set of 1 /);
  });
});
