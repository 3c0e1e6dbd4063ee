import { expect, it } from 'vitest';
import { Before } from './before.ts';

interface Shown {
  readonly data: string;
  readonly steps: number;
}

const moons = (steps: number): Shown => ({ data: 'moons', steps });
const before = () => new Before<Shown>((a, b) => a.data === b.data);

it('is what stood whole before other settings did, and there from when theirs do', () => {
  const of = before();
  of.settle('a', moons(10));
  expect(of.get('a')).toBeNull();
  expect(of.get('b')).toBeNull();
  of.settle('b', moons(20));
  expect(of.get('b')).toEqual(moons(10));
  // Settings that are still computed have nothing before them that could be shown beside them.
  expect(of.get('c')).toBeNull();
  of.settle('c', moons(30));
  expect(of.get('c')).toEqual(moons(20));
});

it('the same once more is not another; going back turns the two round', () => {
  const of = before();
  of.settle('a', moons(10));
  of.settle('b', moons(20));
  of.settle('b', moons(20));
  expect(of.get('b')).toEqual(moons(10));
  of.settle('a', moons(10));
  expect(of.get('a')).toEqual(moons(20));
});

it('is dropped when the data change, and holds on to two at most', () => {
  const of = before();
  for (const steps of [10, 20, 30, 40]) of.settle(`${steps}`, moons(steps));
  expect(of.kept).toEqual([moons(30), moons(40)]);
  of.settle('rings', { data: 'rings', steps: 40 });
  expect(of.get('rings')).toBeNull();
  expect(of.kept).toHaveLength(1);
  of.forget();
  expect(of.kept).toEqual([]);
});

it('is shown while somebody has turned to it, with the settings of then', () => {
  const of = before();
  let told = 0;
  of.subscribe(() => told++);
  of.settle('a', moons(10));
  of.flip('a', true);
  expect(of.shown('a')).toBeNull();
  of.settle('b', moons(20));
  expect(of.shown('b')).toBeNull();
  of.flip('b', true);
  expect(of.shown('b')).toEqual(moons(10));
  of.settle('c', moons(30));
  expect([of.shown('c'), of.shown('b')]).toEqual([null, null]);
  expect(told).toBe(5);
});
