import { expect, it } from 'vitest';
import { grainOf, meanOf, varianceOf } from './measures.ts';

it('variance between samples is that of each value, averaged', () => {
  // First values 0, 2 and 4: variance 4. Second values all 7: none.
  expect(varianceOf([0, 7, 2, 7, 4, 7], 2)).toBeCloseTo(2, 12);
  expect(varianceOf([1, 2], 2)).toBeNaN();
  expect(() => varianceOf([1, 2, 3], 2)).toThrow(RangeError);
});

it('grain is what neighbours in a row differ by, not the ends of two rows', () => {
  // Two rows of three pixels of one channel.
  expect(grainOf([0, 1, 0, 5, 5, 5], [2, 3, 1])).toBeCloseTo(0.5, 12);
  // Three channels: red differs from red.
  expect(grainOf([0, 9, 3, 1, 9, 3], [1, 2, 3])).toBeCloseTo(1 / 3, 12);
  expect(meanOf([-1, 0, 4])).toBe(1);
});
