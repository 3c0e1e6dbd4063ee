import { expect, it } from 'vitest';
import { tally, usualTime } from './tally.ts';

it('gives the mean and its standard error of a known sample', () => {
  // Deviations −3, −1, 1, 3: s² = 20/3, and 20/3/4 = 5/3.
  const { mean, error, count } = tally([2, 4, 6, 8])!;
  expect([mean, count]).toEqual([5, 4]);
  expect(error).toBeCloseTo(Math.sqrt(5 / 3), 12);
});

it('claims no error of one value, and nothing of none', () => {
  expect(tally([0.5])).toEqual({ mean: 0.5, error: null, count: 1 });
  expect(tally([])).toBeNull();
});

it('equal values have no spread', () => expect(tally([1, 1, 1])?.error).toBe(0));

it.each([Number.NaN, Infinity])('one %s among the values is not averaged away', (bad) => {
  expect(tally([0.1, bad, 0.2])).toEqual({ mean: Number.NaN, error: null, count: 3 });
});

it('the bar covers the truth about two times in three', () => {
  // Means of 8 uniform numbers; a fixed sequence, so that the test is the same each time.
  let state = 1;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const covers = Array.from({ length: 2000 }, () => {
    const { mean, error } = tally(Array.from({ length: 8 }, uniform))!;
    return Math.abs(mean - 0.5) < error!;
  }).filter(Boolean).length;
  expect(covers / 2000).toBeGreaterThan(0.6);
  expect(covers / 2000).toBeLessThan(0.7);
});

it('the usual time is the median', () => {
  expect(usualTime([9, 1, 5])).toBe(5);
  expect(usualTime([])).toBeNull();
});
