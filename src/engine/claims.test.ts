/** What the page's words say of the shipped data and networks, on wasm, where no other test holds it. */
import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { datasets } from '../data/index.ts';
import type { Source } from '../data/types.ts';
import { loadModel } from '../nets/load.ts';

const read = async (path: string) => {
  const { buffer, byteOffset, byteLength } = await readFile(`public/${path}`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};

beforeAll(async () => void (await tf.setBackend('wasm')));

const rootMeanSquare = (a: Float32Array, b: Float32Array) =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i % b.length]) ** 2, 0) / a.length);

function meanOf(x: Float32Array, size: number): Float32Array {
  const mean = new Float32Array(size);
  x.forEach((value, i) => {
    mean[i % size] += (value * size) / x.length;
  });
  return mean;
}

it('at pure noise portraits are expected as their mean; asked for with guidance, as another average', async () => {
  const model = await loadModel('portraits', read);
  const source = await datasets.portraits.open(read);
  const size = 16 * 16 * 3;
  const mean = meanOf(source.draw(3, 1000).x, size);
  const asks = (prompt: string, guidance: number) =>
    tf.tidy(() => {
      const x = tf.tensor(normals(3, streams.start, 0, new Float32Array(4 * size)), [4, 16, 16, 3]);
      const said = model.denoise(x, schedules.cosine.level(1), { class: null, prompt, guidance });
      return said.dataSync() as Float32Array;
    });
  const wish = 'a smiling woman with long purple hair and glasses';
  const away = (x: Float32Array) => rootMeanSquare(x, mean);
  expect(away(asks('', 1))).toBeLessThan(0.12);
  expect(away(asks(wish, 1))).toBeGreaterThan(0.15);
  expect(away(asks(wish, 2))).toBeGreaterThan(0.3);
  // Whatever the noise is, it is the same average.
  const answers = asks(wish, 2);
  expect(rootMeanSquare(answers, answers.slice(0, size))).toBeLessThan(0.5 * away(answers));
  model.dispose();
});

it('pictures vary by less than 1, so that where both factors are equal more than two thirds of the variance is noise', async () => {
  for (const [name, size] of [
    ['fashion', 28 * 28],
    ['portraits', 16 * 16 * 3],
  ] as const) {
    const source = (await datasets[name].open(read)) as Source;
    const { x } = source.draw(3, 1000);
    const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
    const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
    expect(x.length / size).toBe(1000);
    expect(1 / (1 + variance)).toBeGreaterThan(0.66);
    expect(1 / (1 + variance)).toBeLessThan(0.75);
  }
});

it('what a picture shows can mostly be told when nine tenths of the variance are noise', async () => {
  const source = (await datasets.fashion.open(read)) as Source;
  const size = 28 * 28;
  const { x, labels } = source.draw(3, 3000);
  const classes = Array.from({ length: 10 }, (_, label) => {
    const own = Array.from({ length: 2000 }, (__, i) => i).filter((i) => labels![i] === label);
    return meanOf(Float32Array.from(own.flatMap((i) => [...x.subarray(i * size, (i + 1) * size)])), size);
  });
  /** The share of unseen pictures that are nearest to their own class's mean. */
  const told = (noise: number) => {
    const variance = 0.49;
    const alpha = Math.sqrt((1 - noise) / variance);
    let right = 0;
    for (let i = 2000; i < 3000; i++) {
      const epsilon = normals(1, streams.start, i, new Float32Array(size));
      const seen = epsilon.map((z, j) => alpha * x[i * size + j] + Math.sqrt(noise) * z);
      const far = classes.map((mean) =>
        seen.reduce((sum, value, j) => sum + (value - alpha * mean[j]) ** 2, 0),
      );
      if (far.indexOf(Math.min(...far)) === labels![i]) right++;
    }
    return right / 1000;
  };
  expect(told(0.9)).toBeGreaterThan(0.85 * told(0));
});
