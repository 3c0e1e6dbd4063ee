import { expect, it, vi } from 'vitest';
import { atOnce } from '../../core/pace.ts';
import { normals } from '../../core/random.ts';
import { PASSES } from '../../core/rivals.ts';
import { schedules } from '../../core/schedules.ts';
import { mlp } from '../../nets/mlp.ts';
import { totalSize } from '../../nets/params.ts';
import { Perceptron } from '../perceptron/perceptron.ts';
import { Asked } from './drawing.ts';
import { generatorConfig } from './players.ts';

const size = { width: 16, blocks: 1 };
const random = (seed: number, count: number) => normals(seed, 1, 0, new Float32Array(count));
const weights = random(1, totalSize(mlp(size).params)).map((value) => value / 4);

it('answers as one pass does, however many are asked at once', () => {
  const x = random(2, 2 * 300);
  const asked = new Asked(generatorConfig(size));
  const all = asked.answer(weights, x);
  expect(asked.answer(weights, x.subarray(0, 2 * 40))).toEqual(all.subarray(0, 2 * 40));
  expect(asked.answer(weights, x.subarray(2 * 260))).toEqual(all.subarray(2 * 260));
});

it('what is told no level answers as if at none, whatever was asked before', () => {
  const x = random(3, 2 * 8);
  const asked = new Asked(size);
  const before = asked.answer(weights, x);
  const told = asked.answer(weights, x, schedules.cosine.level(0.5));
  expect(told).not.toEqual(before);
  expect(asked.answer(weights, x)).toEqual(before);
});

it('a denoiser is asked 20 times a sample, a generator once', () => {
  const forward = vi.spyOn(Perceptron.prototype, 'forward');
  const asked = new Asked(size);
  const z = random(4, 2 * 8);
  asked.answer(weights, z);
  expect(forward).toHaveBeenCalledTimes(1);
  forward.mockClear();
  const x = atOnce(asked.drawing(weights, z));
  expect(forward).toHaveBeenCalledTimes(PASSES);
  expect(PASSES).toBe(20);
  expect(x.every(Number.isFinite)).toBe(true);
  forward.mockRestore();
});
