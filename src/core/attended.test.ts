import { expect, it } from 'vitest';
import { type Attended, meanOver } from './attended.ts';

const layer = (shape: Attended['shape'], shares: readonly number[]): Attended => ({
  shape,
  shares: Float32Array.from(shares),
});

it('averages layers at the finest places, where a coarse place stands for all that it covers', () => {
  const fine = layer([2, 2, 2], [1, 0, 0, 1, 0.5, 0.5, 0, 1]);
  const coarse = layer([1, 1, 2], [0.25, 0.75]);
  const { shares, shape } = meanOver([coarse, fine]);
  expect(shape).toEqual([2, 2, 2]);
  expect([...shares]).toEqual([0.625, 0.375, 0.125, 0.875, 0.375, 0.625, 0.125, 0.875]);
});

it('keeps samples apart', () => {
  const fine = layer([1, 2, 1], [1, 2, 3, 4]);
  const coarse = layer([1, 1, 1], [10, 20]);
  expect([...meanOver([fine, coarse]).shares]).toEqual([5.5, 6, 11.5, 12]);
});

it('is that of a single layer, and refuses none and what does not divide', () => {
  const one = layer([1, 2, 1], [1, 1]);
  expect(meanOver([one])).toEqual(one);
  expect(() => meanOver([])).toThrow('no layer');
  expect(() => meanOver([layer([3, 3, 1], Array(9).fill(1)), layer([2, 2, 1], Array(4).fill(1))])).toThrow(
    'do not divide',
  );
});
