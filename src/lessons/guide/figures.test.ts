import { expect, it } from 'vitest';
import { normals } from '../../core/random.ts';
import type { Seen } from '../../state/seeing.ts';
import { figuresOf, ratioOf, shareOf } from './figures.ts';

const lot = (seed: number, n: number, scale = 1): Seen => ({
  right: Array.from({ length: n }, (_, i) => ((i + seed) % 3 ? 1 : 0.5)),
  features: normals(seed, 3, 0, new Float32Array(2 * n)).map((value) => scale * value),
  dimension: 2,
});

it('a share has the error of its mean', () => {
  const { mean, error } = shareOf([1, 1, 0, 0]);
  expect(mean).toBe(0.5);
  expect(error).toBeCloseTo(Math.sqrt(1 / 3 / 4), 12);
  expect(shareOf([1])).toEqual({ mean: 1, error: null });
});

it('of few that are all right is not certain', () => {
  const { mean, error } = shareOf(Array(16).fill(1));
  expect(mean).toBe(1);
  expect(error).toBeCloseTo(Math.sqrt(((17 / 18) * (1 / 18)) / 18), 12);
  // Where the truth is a share of 0.97, 16 of 16 are right in 61 lots of 100: a bar of no length would be wrong then.
  expect(mean - 2 * error!).toBeLessThan(0.97);
});

it('samples of several runs count alike', () => {
  const real = { mean: 2, error: 0.1 };
  const found = figuresOf([lot(1, 6), lot(2, 9)], real)!;
  expect(found.samples).toBe(15);
  const [a, b] = [lot(1, 6), lot(2, 9)];
  const together: Seen = {
    right: [...a.right, ...b.right],
    features: Float32Array.from([...a.features, ...b.features]),
    dimension: 2,
  };
  expect(found).toEqual(figuresOf([together], real));
  expect(figuresOf([], real)).toBeNull();
});

it('as much variety as real data have is all of it, with an error that covers what chance does', () => {
  const ratios = Array.from({ length: 200 }, (_, i) => {
    const real = figuresOf([lot(1000 + i, 60)], { mean: 1, error: 0 })!.diversity;
    return figuresOf([lot(i, 30)], real)!.diversity;
  });
  const mean = ratios.reduce((sum, one) => sum + one.mean, 0) / ratios.length;
  const deviation = Math.sqrt(ratios.reduce((sum, one) => sum + (one.mean - mean) ** 2, 0) / ratios.length);
  // The ratio of two means is off by the squared error of the lower one.
  expect(Math.abs(mean - 1)).toBeLessThan(0.03);
  const error = Math.sqrt(ratios.reduce((sum, one) => sum + one.error! ** 2, 0) / ratios.length);
  expect(error / deviation).toBeGreaterThan(0.85);
  expect(error / deviation).toBeLessThan(1.2);
});

it('what does not vary has no diversity', () => {
  const still: Seen = { right: [1, 1, 1], features: new Float32Array(6).fill(0.2), dimension: 2 };
  expect(figuresOf([still], { mean: 2, error: 0.1 })!.diversity).toEqual({ mean: 0, error: 0 });
  expect(ratioOf({ mean: 1, error: null }, { mean: 2, error: 0.1 })).toEqual({ mean: 0.5, error: null });
});
