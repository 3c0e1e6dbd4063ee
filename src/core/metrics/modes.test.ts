import { expect, it } from 'vitest';
import { normals } from '../random.ts';
import { modesOf } from './modes.ts';

const at = (x: number, y: number, weight = 1) => ({ weight, mean: [x, y], covariance: 0.01 });
const four = [at(-1, -1), at(1, -1), at(-1, 1), at(1, 1)];
const around = (seed: number, count: number, x: number, y: number) =>
  normals(seed, 1, 0, new Float64Array(2 * count)).map((value, i) => 0.1 * value + (i & 1 ? y : x));

it('of data all parts are covered, and 1 − e^−4.5 of them lie within three deviations', () => {
  const x = four.flatMap(({ mean }, k) => [...around(k, 5000, mean[0], mean[1])]);
  const { covered, of, within } = modesOf(x, four);
  expect([covered, of]).toEqual([4, 4]);
  // Its standard error is 0.0007.
  expect(Math.abs(within - (1 - Math.exp(-4.5)))).toBeLessThan(0.003);
});

it('a part is covered from a quarter of its share on', () => {
  const few = (count: number) => [...new Array(96 - count).fill([1, 1]), ...new Array(count).fill([-1, -1])];
  const covered = (count: number) => modesOf(few(count).flat(), four).covered;
  expect([covered(0), covered(5), covered(6)]).toEqual([1, 1, 2]);
  // Its share is that of its weight.
  const rare = [at(1, 1, 7), at(-1, -1, 1)];
  expect(modesOf(few(3).flat(), rare).covered).toBe(2);
  expect(modesOf(few(2).flat(), rare).covered).toBe(1);
});

it('what lies beyond three deviations of all belongs to none', () => {
  expect(modesOf([1, 1.299, 1, 1.301, 0, 0, -1, -1], four)).toEqual({ covered: 2, of: 4, within: 0.5 });
  const elongated = { weight: 1, mean: [0, 0], covariance: [1, 2] };
  expect(() => modesOf([0, 0], [elongated])).toThrow('not round');
});
