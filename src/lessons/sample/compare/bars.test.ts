import { expect, it } from 'vitest';
import { bars } from './bars.ts';

const of = (distance: number, error: number | null = null) => ({ distance, error });

it('draws distances as lengths on one scale, which ends at the farthest with its error', () => {
  expect(bars([of(0.1, 0.02), of(0.3, 0.1)], of(0.04))).toEqual([
    { length: 0.25, low: expect.closeTo(0.2), high: expect.closeTo(0.3), floor: expect.closeTo(0.1) },
    { length: expect.closeTo(0.75), low: expect.closeTo(0.5), high: 1, floor: expect.closeTo(0.1) },
  ]);
});

it('has no bar without a distance, no whisker without an error, and keeps to the scale', () => {
  expect(bars([null, of(Number.NaN), of(0.2), of(-0.1, 0.05)], null)).toEqual([
    null,
    null,
    { length: 1, low: null, high: null, floor: null },
    { length: 0, low: 0, high: 0, floor: null },
  ]);
  expect(bars([of(0.1)], of(0.4))).toEqual([{ length: 0.25, low: null, high: null, floor: 1 }]);
});
