import { expect, it } from 'vitest';
import { normals } from '../../core/random.ts';
import { penalise } from './penalty.ts';
import { discriminatorConfig, Untold } from './players.ts';

const BATCH = 16;
const GAMMA = 0.7;
const random = (seed: number, count: number) => normals(seed, 1, 0, new Float32Array(count));

const judge = new Untold(discriminatorConfig({ width: 16, blocks: 2 }), BATCH);
const weights = random(1, judge.size).map((value) => value / 4);
const x = random(2, 2 * BATCH);
const ones = new Float32Array(BATCH).fill(1);

const slopesAt = (given: Float32Array): Float32Array => {
  judge.forward(given, x);
  return judge.backward(ones, null);
};
/** gamma/(2B)·Σ‖∇x D‖², its slopes exact. */
const exact = (given: Float32Array): number =>
  (GAMMA / (2 * BATCH)) * slopesAt(given).reduce((sum, slope) => sum + slope * slope, 0);

const lengthOf = (a: Float32Array) => Math.sqrt(a.reduce((sum, value) => sum + value * value, 0));

it('is the penalty, and its gradient that of the exact one to a thousandth of its length', () => {
  const [to, room] = [new Float32Array(judge.size), new Float32Array(judge.size)];
  const value = penalise(judge, weights, x, slopesAt(weights), GAMMA, { to, room });
  expect(value).toBeCloseTo(exact(weights), 5);
  // Along random directions: what is left is how far the whole gradient is off, in the mean square.
  const h = 1e-3;
  const gaps = Array.from({ length: 24 }, (_, i) => {
    const direction = random(10 + i, weights.length);
    const by = (sign: number) => exact(weights.map((one, j) => one + sign * h * direction[j]));
    const along = to.reduce((sum, one, j) => sum + one * direction[j], 0);
    return (by(1) - by(-1)) / (2 * h) - along;
  });
  const off = Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length) / lengthOf(to);
  // 4e-4 here, the error of these differences included.
  expect(off).toBeLessThan(1e-3);
});

it('adds to what is there, in proportion to gamma, and costs nothing where the discriminator is flat', () => {
  const part = (gamma: number, begin: number) => {
    const to = new Float32Array(judge.size).fill(begin);
    penalise(judge, weights, x, slopesAt(weights), gamma, { to, room: new Float32Array(judge.size) });
    return to.map((one) => one - begin);
  };
  const [once, thrice] = [part(1, 0), part(3, 0)];
  const far = (a: Float32Array, b: Float32Array) => lengthOf(a.map((one, i) => one - b[i])) / lengthOf(b);
  expect(
    far(
      thrice,
      once.map((one) => 3 * one),
    ),
  ).toBeLessThan(1e-4);
  expect(far(part(1, 2), once)).toBeLessThan(1e-4);
  const flat = new Float32Array(judge.size);
  const to = new Float32Array(judge.size);
  expect(penalise(judge, flat, x, slopesAt(flat), 1, { to, room: to.slice() })).toBe(0);
  expect(to).toEqual(new Float32Array(judge.size));
});
