import { expect, it } from 'vitest';
import { normals } from '../random.ts';
import { spread } from './spread.ts';

/** Mean distance of two standard normal points in the plane: |x − x′| is Rayleigh with scale √2, whose mean is √π. */
const PLANE = Math.sqrt(Math.PI);

const lot = (seed: number, n: number) => normals(seed, 5, 0, new Float64Array(2 * n));

it('of few has the mean of many: no bias, and an error that is right', () => {
  for (const n of [3, 8, 24]) {
    const found = Array.from({ length: 600 }, (_, seed) => spread(lot(seed, n), 2));
    const mean = found.reduce((sum, one) => sum + one.mean, 0) / found.length;
    const deviation = Math.sqrt(
      found.reduce((sum, one) => sum + (one.mean - mean) ** 2, 0) / (found.length - 1),
    );
    expect(Math.abs(mean - PLANE)).toBeLessThan((4 * deviation) / Math.sqrt(found.length));
    const error = Math.sqrt(found.reduce((sum, one) => sum + one.error! ** 2, 0) / found.length);
    // The jackknife errs upwards, the more the fewer there are.
    expect(error / deviation).toBeGreaterThan(0.93);
    expect(error / deviation).toBeLessThan(n === 3 ? 1.6 : 1.15);
  }
});

it('grows with the scale, and is 0 of what is alike', () => {
  const x = lot(1, 10);
  expect(
    spread(
      x.map((value) => 3 * value),
      2,
    ).mean,
  ).toBeCloseTo(3 * spread(x, 2).mean, 12);
  expect(spread(new Float64Array(12).fill(0.3), 3)).toEqual({ mean: 0, error: 0 });
  expect(spread([0, 0, 3, 4], 2)).toEqual({ mean: 5, error: null });
});

it('of one event is refused', () => {
  expect(() => spread([1, 2], 2)).toThrow('pass two or more');
  expect(() => spread([1, 2, 3], 2)).toThrow(RangeError);
});
