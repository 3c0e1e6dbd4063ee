import { expect, it } from 'vitest';
import { schedules } from '../../core/schedules.ts';
import { percent, shares } from './cursor.ts';

it('does not call little nothing, nor nearly all of it all', () => {
  const said = [0, 1e-9, 0.0049, 0.005, 0.5, 0.9949, 0.995, 1 - 1e-9, 1].map(percent);
  expect(said).toEqual([
    '0 %',
    'under 1 %',
    'under 1 %',
    '1 %',
    '50 %',
    '99 %',
    'over 99 %',
    'over 99 %',
    '100 %',
  ]);
});

it('says that the linear schedule never loses all of the signal, and that others do', () => {
  expect(shares(schedules.linear.level(0))).toBe('100 % signal, 0 % noise');
  expect(shares(schedules.linear.level(1))).toBe('under 1 % signal, over 99 % noise');
  expect(shares(schedules.flow.level(1))).toBe('0 % signal, 100 % noise');
});
