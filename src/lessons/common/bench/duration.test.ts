import { expect, it } from 'vitest';
import { durationText } from './duration.ts';

it('says durations as a person would', () => {
  expect([0.42, 1.4, 45.2, 994, 995, 9949, 9950, 61_000].map(durationText)).toEqual([
    '0.4 ms',
    '1 ms',
    '45 ms',
    '994 ms',
    '1.0 s',
    '9.9 s',
    '10 s',
    '61 s',
  ]);
});
