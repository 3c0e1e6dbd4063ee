/** Where the shipped network looks for the words of a prompt, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { loadModel } from '../nets/load.ts';
import { inPlace, modelsOf } from './engine.fixture.ts';

const engine = inPlace(modelsOf({ loadModel: (name, tell) => loadModel(name, read, tell) }));
beforeAll(async () => void (await tf.setBackend('wasm')));

const words = 'a smiling woman with long purple hair and glasses'.split(' ');
const COUNT = 8;
const noise = normals(5, streams.start, 0, new Float32Array(COUNT * 768));

const look = (model: string, t: number, prompt: string | readonly string[] = words.join(' ')) =>
  engine.attention({ model, x: noise, level: schedules.cosine.level(t), asked: { class: null, prompt } });

it.each([1, 0.5, 0.05])('at each place the shares of the tokens add up to 1, at t = %d', async (t) => {
  const { shares, shape } = await look('portraits', t);
  expect(shape).toEqual([4, 4, 40]);
  expect(shares.length).toBe(COUNT * 4 * 4 * 40);
  for (let place = 0; place < COUNT * 16; place++) {
    const own = shares.subarray(40 * place, 40 * (place + 1));
    expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(own.every((share) => share >= 0)).toBe(true);
  }
});

/** The share of a word in each row of places, over all pictures. */
async function rowsOf(word: string, t: number): Promise<number[]> {
  const { shares, shape } = await look('portraits', t);
  const [height, width, tokens] = shape;
  const rows = new Array<number>(height).fill(0);
  for (let place = 0; place < COUNT * height * width; place++)
    rows[Math.floor(place / width) % height] +=
      shares[place * tokens + words.indexOf(word)] / (COUNT * width);
  return rows;
}

it('in noise the eyes look at “glasses”, and what is around the face at “purple”', async () => {
  const [glasses, purple] = [await rowsOf('glasses', 1), await rowsOf('purple', 1)];
  expect(Math.max(...glasses)).toBe(glasses[1]);
  expect(glasses[1]).toBeGreaterThan(3 * glasses[0]);
  expect(purple[0]).toBeGreaterThan(3 * purple[3]);
});

it('it has the prompt of each sample, and asks nothing of a network whose places do not', async () => {
  const each = Array.from({ length: COUNT }, (_, i) => (i ? words.join(' ') : ''));
  const [mixed, one] = [await look('portraits', 0.7, each), await look('portraits', 0.7)];
  const size = 16 * 40;
  expect(mixed.shares.subarray(size)).toEqual(one.shares.subarray(size));
  expect(mixed.shares.subarray(0, size)).not.toEqual(one.shares.subarray(0, size));
  await expect(look('portraits-weak', 0.7)).rejects.toThrow('asks the words');
});
