import { expect, it } from 'vitest';
import { counted, spread } from './spread.ts';

it('is the mean with its standard error, of one run the value alone, and of none nothing', () => {
  expect(spread([], 2)).toBe('–');
  expect(spread([0.25], 2)).toBe('0.25');
  // Variance 1 of three: 1/√3.
  expect(spread([1, 2, 3], 2)).toBe('2.00 ± 0.58');
  expect([counted(1, 'run'), counted(3, 'run')]).toEqual(['1 run', '3 runs']);
});
