import { expect, it } from 'vitest';
import { evenTimes, formatTimes, movedTime, timesField } from './times.ts';

it('falling hundredths are a grid; nothing else is', () => {
  for (const text of ['75_50_25', '50', '99_98_97_4_3_2_1']) {
    expect(timesField.parse(text)).toBe(text);
    expect(formatTimes(timesField.of(text))).toBe(text);
  }
  for (const text of ['', '0', '100', '25_50', '50_50', '1_', '-5', 'x', '8_7_6_5_4_3_2_1', '5e1'])
    expect(timesField.parse(text), text).toBeUndefined();
});

it('even grids are grids', () => {
  for (const steps of [2, 3, 4, 5, 6, 8]) expect(timesField.of(evenTimes(steps))).toHaveLength(steps - 1);
  expect(evenTimes(4)).toBe('75_50_25');
});

it('a stop that is moved stays between its neighbours', () => {
  const times = [0.75, 0.5, 0.25];
  expect(movedTime(times, 1, 0.6)).toEqual([0.75, 0.6, 0.25]);
  expect(movedTime(times, 1, 0.9)).toEqual([0.75, 0.74, 0.25]);
  expect(movedTime(times, 1, 0)).toEqual([0.75, 0.5, 0.25].with(1, 0.26));
  expect(movedTime(times, 0, 2)).toEqual([0.99, 0.5, 0.25]);
  expect(movedTime(times, 2, -1)).toEqual([0.75, 0.5, 0.01]);
});
