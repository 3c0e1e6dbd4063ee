/** What the lesson Guide says of pictures of which a part is made anew, from the weights that the page is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { normals } from '../core/random.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { loadModel } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Model } from '../nets/types.ts';

const COUNT = 12;
const SIDE = 16;
const SIZE = SIDE * SIDE * 3;
let model: Model;
let real: Float32Array;

beforeAll(async () => {
  await tf.setBackend('wasm');
  const source = await datasets.portraits.open(read);
  model = await loadModel('portraits', read);
  real = source.draw(0, COUNT).x;
});

/** Right half made anew. */
const isMade = (value: number): boolean => Math.floor(value / 3) % SIDE >= SIDE / 2;
const mask = Uint8Array.from({ length: SIZE }, (_, i) => (isMade(i) ? 0 : 1));

const half = (times: number): Promise<Float32Array> =>
  runSampling(model, samplers.ddim, {
    levels: grid(schedules.cosine, 20),
    seed: 1,
    count: COUNT,
    condition: { class: null, prompt: '', guidance: 1 },
    clip: true,
    keep: { mask, known: real, times },
  });

/** Mean absolute difference between the middle columns, less that of the real portraits; of each sample. */
const seams = (x: Float32Array): number[] =>
  Array.from({ length: COUNT }, (_, k) => {
    let sum = 0;
    for (let row = 0; row < SIDE; row++)
      for (let c = 0; c < 3; c++) {
        const left = k * SIZE + (row * SIDE + SIDE / 2 - 1) * 3 + c;
        sum += Math.abs(x[left]! - x[left + 3]!) - Math.abs(real[left]! - real[left + 3]!);
      }
    return sum / (3 * SIDE);
  });
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('sent less far into noise, a half that is made anew is more like what was there', async () => {
  const schedule = schedules.cosine;
  const noise = normals(4, 0, 0, new Float32Array(real.length));
  const from = async (t: number) => {
    const { alpha, sigma } = schedule.level(t);
    const x = await runSampling(model, samplers.ddim, {
      levels: [schedule.level(t), ...grid(schedule, 20).filter((level) => level.t < t - 1e-9)],
      seed: 1,
      count: COUNT,
      condition: { class: null, prompt: '', guidance: 1 },
      clip: true,
      keep: { mask, known: real, times: 1 },
      start: real.map((value, i) => alpha * value + sigma * noise[i]!),
    });
    return mean(Array.from(x, (value, i) => (isMade(i % SIZE) ? (value - real[i]!) ** 2 : 0)));
  };
  const [little, some, much] = [await from(0.3), await from(0.6), await from(0.95)];
  expect(little).toBeLessThan(some / 1.5);
  expect(some).toBeLessThan(much / 1.5);
});

it('with each step taken five times, the seam of half a portrait shrinks to a fraction', async () => {
  const [once, five] = [await half(1), await half(5)];
  expect(mean(seams(once))).toBeGreaterThan(0.08);
  expect(mean(seams(five))).toBeLessThan(mean(seams(once)) / 2);
  for (const x of [once, five])
    x.forEach((value, i) => {
      if (!isMade(i % SIZE)) expect(Math.abs(value - real[i]!)).toBeLessThan(1e-5);
    });
});
