import { describe, expect, test } from 'vitest';
import { GaussianMixture } from '../../core/ideal.ts';
import type { Source } from '../types.ts';
import { pointSets } from './index.ts';
import { rasterSource } from './raster.ts';
import { rotated } from './rotated.ts';
import { silhouette } from './silhouette.ts';

const count = 200_000;
const sets = Object.entries(pointSets).map(([name, set]): [string, Source] => [name, set.open()]);

function moments(x: Float32Array): { mean: [number, number]; variance: number } {
  const sums = [0, 0, 0];
  for (let i = 0; i < x.length; i += 2) {
    sums[0] += x[i];
    sums[1] += x[i + 1];
    sums[2] += (x[i] ** 2 + x[i + 1] ** 2) / 2;
  }
  const [x1, y1, square] = sums.map((sum) => (2 * sum) / x.length);
  return { mean: [x1, y1], variance: square - (x1 * x1 + y1 * y1) / 2 };
}

type Part = (x: number, y: number) => boolean;

const parts: readonly Part[] = [
  () => true,
  (x, y) => x < 0.3 && y > 0.2,
  (x, y) => x * x + y * y < 0.9,
  (x, y) => x + y > 0.5,
];

/** Integral of the density over each part of the plane. */
function masses(source: Source): number[] {
  const step = 0.0231;
  const sums = parts.map(() => 0);
  for (let x = -2.9; x < 2.9; x += step)
    for (let y = -2.9; y < 2.9; y += step) {
      const density = source.density?.(x, y) ?? 0;
      for (let i = 0; density > 0 && i < parts.length; i++) if (parts[i](x, y)) sums[i] += density;
    }
  return sums.map((sum) => sum * step * step);
}

function share(x: Float32Array, inside: Part): number {
  let hits = 0;
  for (let i = 0; i < x.length; i += 2) if (inside(x[i], x[i + 1])) hits++;
  return (2 * hits) / x.length;
}

describe.each(sets)('distribution %s', (_, source) => {
  const { x } = source.draw(11, count);

  test('has mean 0 and variance 1', () => {
    const { mean, variance } = moments(x);
    expect(Math.abs(mean[0])).toBeLessThan(0.012);
    expect(Math.abs(mean[1])).toBeLessThan(0.012);
    expect(Math.abs(variance - 1)).toBeLessThan(0.01);
  });

  test('has the density that it says', () => {
    const found = masses(source);
    expect(Math.abs(found[0] - 1)).toBeLessThan(0.012);
    parts.forEach((inside, i) => {
      expect(Math.abs(share(x, inside) - found[i])).toBeLessThan(0.012);
    });
  });

  test('puts no point where the density is 0', () => {
    const outside = [...Array(5000).keys()].filter((i) => !source.density?.(x[2 * i], x[2 * i + 1]));
    expect(outside).toEqual([]);
  });
});

test('mixtures fit the exact denoiser of the core', () => {
  for (const [name, { mixture, density }] of sets) {
    if (!mixture) continue;
    const ideal = new GaussianMixture(mixture);
    const [log] = ideal.logDensity(Float64Array.of(0.4, -0.7), { t: 0, alpha: 1, sigma: 0 });
    expect(Math.exp(log), name).toBeCloseTo(density?.(0.4, -0.7) ?? Number.NaN, 10);
  }
});

test('neighbouring centres of a curve are no farther apart than the width, so that no beads show', () => {
  for (const name of ['moons', 'spiral', 'rings', 'swissroll'] as const) {
    const components = pointSets[name].open().mixture ?? [];
    const nearest = components.map(({ mean: a }, i) =>
      Math.min(
        ...components.map(({ mean: b }, j) => (i === j ? Infinity : Math.hypot(a[0] - b[0], a[1] - b[1]))),
      ),
    );
    const width = Math.sqrt(components[0].covariance as number);
    expect(Math.max(...nearest) / width, name).toBeLessThan(1.05);
  }
});

test('a silhouette keeps its proportions and its upright', () => {
  // The cat's tail rises at the right of its picture, its snout is at the left and lower.
  const cat = rasterSource(silhouette('cat'));
  const { x } = cat.draw(0, 20_000);
  const [xs, ys] = [x.filter((_, i) => i % 2 === 0), x.filter((_, i) => i % 2 === 1)];
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(Math.max(...ys) - Math.min(...ys), 0);
  const top = ys.indexOf(Math.max(...ys));
  expect(xs[top]).toBeGreaterThan(0.5);
});

test('an empty shape is refused', () => {
  expect(() => rasterSource({ rows: [[]], aspect: 1 })).toThrow(/empty/);
});

test('turn is cos and sin', () => {
  for (let turns = -1.5; turns <= 2.5; turns += 0.0137) {
    const [cos, sin] = rotated(turns);
    expect(cos).toBeCloseTo(Math.cos(2 * Math.PI * turns), 14);
    expect(sin).toBeCloseTo(Math.sin(2 * Math.PI * turns), 14);
  }
});
