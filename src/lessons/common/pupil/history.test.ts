import { expect, it } from 'vitest';
import { History } from './history.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

it('keeps means of equal runs of steps, and no more of them than it may', () => {
  const history = new History(8);
  for (const value of upTo(100)) history.add([value]);
  expect(history.steps).toBe(100);
  expect(history.width).toBe(16);
  const points = history.points();
  expect(points.length).toBeLessThan(9);
  for (const [step, mean] of points.slice(0, -1)) expect(mean).toBe(step - 7.5);
  // 97 to 100 are what is left over.
  expect(points.at(-1)).toEqual([100, 98.5]);
});

it('is the same whether figures come one by one or all at once', () => {
  const [one, all] = [new History(16), new History(16)];
  for (const value of upTo(77)) one.add([value]);
  all.add(upTo(77));
  expect(all.points()).toEqual(one.points());
});

it('tells the mean of the last steps', () => {
  const history = new History();
  expect(history.recent(3)).toBe(null);
  history.add([9, 1, 2, 3]);
  expect(history.recent(3)).toBe(2);
  expect(history.recent(100)).toBe(15 / 4);
});

it.each([0, 1, 15, 16, 17, 50, 96, 100])(
  'forgets what came after step %i, and goes on from there',
  (step) => {
    const history = new History(8);
    history.add(upTo(100));
    history.cut(step);
    expect(history.steps).toBe(step);
    for (const [at, mean] of history.points())
      expect(Math.abs(mean - (at - history.width / 2))).toBeLessThan(16);
    history.add([1000]);
    expect(history.steps).toBe(step + 1);
  },
);
