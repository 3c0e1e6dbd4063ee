import { expect, it } from 'vitest';
import { type Average, averages, keepOf } from './averages.ts';

it.each(Object.keys(averages) as Average[])('%s: how wide it is, is the share that it says', (average) => {
  const steps = 4000;
  // Of the numbers of the steps themselves, and of their squares.
  let [mean, square] = [0, 0];
  for (let n = 1; n <= steps; n++) {
    const keep = keepOf(average, n);
    mean = keep * mean + (1 - keep) * n;
    square = keep * square + (1 - keep) * n * n;
  }
  const width = Math.sqrt(square - mean * mean) / steps;
  expect(width / (Number.parseFloat(averages[average].share) / 100)).toBeCloseTo(1, 2);
});
