import { describe, expect, test } from 'vitest';
import { combine } from './arrays.ts';
import { invert } from './invert.ts';
import { normals } from './random.ts';
import { arc, finish, twoHills } from './samplers/gaussian.fixture.ts';
import { samplers } from './samplers/index.ts';
import type { Tools } from './types.ts';

const tools: Tools<Float64Array> = {
  combine,
  denoise: (x, level) => twoHills.denoise(x, level),
  noise: (step) => normals(0, 3, step, new Float64Array(5)),
};
const data: Float64Array = Float64Array.of(-1.4, -0.9, 0.2, 0.7, 1.3);
const distance = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i])));
const there = (steps: number, refine = 0) => finish(invert(tools, data, arc(steps, 1.5, 0.05), refine));
const back = (x: Float64Array, steps: number, sampler: 'ddim' | 'ddpm' = 'ddim') =>
  finish(samplers[sampler].run(tools, x, arc(steps, 1.5, 0.05)));

describe('there and back by DDIM', () => {
  test('returns with an error of first order in the step', () => {
    const [coarse, fine] = [100, 200].map((steps) => distance(back(there(steps), steps), data));
    expect(fine).toBeLessThan(0.03);
    expect(Math.log2(coarse / fine)).toBeGreaterThan(0.85);
    expect(Math.log2(coarse / fine)).toBeLessThan(1.15);
  });

  test('refined it returns to rounding, even in few steps', () => {
    expect(distance(back(there(40, 60), 40), data)).toBeLessThan(1e-9);
    expect(distance(back(there(40), 40), data)).toBeGreaterThan(0.02);
  });

  test('DDPM does not return', () => {
    expect(distance(back(there(200, 20), 200, 'ddpm'), data)).toBeGreaterThan(0.3);
  });

  test('yields every level that it leaves, from data on', () => {
    const levels = arc(4, 1.5, 0.05);
    const steps = [...invert(tools, data, levels)];
    expect(steps.map(({ level }) => level)).toEqual(levels.slice(1).reverse());
    expect(steps.map(({ index }) => index)).toEqual([4, 3, 2, 1]);
    expect(steps[0].x).toBe(data);
  });
});

test('refuses data itself, a way down, and half a refinement', () => {
  const levels = arc(3);
  expect(() => finish(invert(tools, data, [...levels, { t: 0, alpha: 1, sigma: 0 }]))).toThrow(
    /Level 4 has no noise .*begin one above it/,
  );
  expect(() => finish(invert(tools, data, levels.toReversed()))).toThrow(/not cleaner/);
  expect(() => finish(invert(tools, data, levels.slice(0, 1)))).toThrow(/at least two levels/);
  expect(() => finish(invert(tools, data, levels, 0.5))).toThrow(/refine is 0.5/);
});
