import { expect, it } from 'vitest';
import { type Moment, withMoment } from './moments.ts';

const moment = (step: number): Moment => ({
  step,
  checkpoint: new Uint8Array(100),
});
const through = (steps: readonly number[], budget: number) =>
  steps.reduce<readonly Moment[]>((all, step) => withMoment(all, moment(step), budget), []);

it('keeps the first and the newest within its budget, and the rest evenly in factors', () => {
  const steps = Array.from({ length: 3000 }, (_, i) => 7 * i);
  const kept = through(steps, 1600).map(({ step }) => step);
  expect(kept.length).toBe(16);
  expect(kept[0]).toBe(0);
  expect(kept.at(-1)).toBe(steps.at(-1));
  const factors = kept.slice(2, -1).map((step, i) => (step + 1) / (kept[i + 1] + 1));
  expect(Math.max(...factors)).toBeLessThan(4);
});

it('never keeps more than the slider has room for, whatever the budget', () => {
  expect(
    through(
      Array.from({ length: 500 }, (_, i) => i),
      1e9,
    ),
  ).toHaveLength(32);
});

it('a moment takes the place of all that came after it', () => {
  const kept = through([0, 10, 20, 30, 15], 1e9);
  expect(kept.map(({ step }) => step)).toEqual([0, 10, 15]);
});
