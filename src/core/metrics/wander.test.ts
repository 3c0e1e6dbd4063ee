import { expect, it } from 'vitest';
import { moved, sharesOf } from './wander.ts';

const parts = [-1, 0, 1].map((x) => ({ mean: [x, 0], covariance: 0.01, weight: 1 }));

it('gives each sample to the nearest part, however far', () => {
  expect([...sharesOf([-1.1, 0, -9, 0, 0.1, 3, 0.9, 0], parts)]).toEqual([0.5, 0.25, 0.25]);
});

it('what moved is what must go elsewhere: nothing, a part of it, all', () => {
  const of = (...shares: number[]) => Float64Array.from(shares);
  expect(moved(of(0.5, 0.25, 0.25), of(0.5, 0.25, 0.25))).toBe(0);
  expect(moved(of(0.5, 0.25, 0.25), of(0.25, 0.25, 0.5))).toBe(0.25);
  expect(moved(of(1, 0, 0), of(0, 0, 1))).toBe(1);
});
