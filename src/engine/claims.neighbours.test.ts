/** What the lesson Guide says of portraits and those that were learnt, from the weights that the page is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { atOnce } from '../core/pace.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import type { Portraits } from '../data/portraits/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { questionsOf, told } from '../data/told.ts';
import type { Near, Wanted } from '../data/types.ts';
import { likeliest } from '../nets/classifier.ts';
import { loadModel, loadReader } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Model, Reader } from '../nets/types.ts';

const COUNT = 8;
const SIZE = 16 * 16 * 3;
const data = datasets.portraits;
let model: Model;
let reader: Reader;
let source: Portraits;
beforeAll(async () => {
  await tf.setBackend('wasm');
  [model, reader, source] = await Promise.all([
    loadModel('portraits', read),
    loadReader('portraits-reader', read),
    data.open(read),
  ]);
});

/** Portraits for a prompt, what is read in each, and the nearest that was learnt. */
async function made(prompt: string): Promise<{ readonly values: Wanted; readonly near: Near }[]> {
  const x = await runSampling(model, samplers.ddim, {
    levels: grid(schedules.cosine, 10),
    seed: 2,
    count: COUNT,
    condition: { class: null, prompt, guidance: 3 },
    clip: true,
  });
  const logits = tf.tidy(() => reader.answer(reader.features(tf.tensor(x, [COUNT, 16, 16, 3]))).dataSync());
  const { pictures } = told(likeliest(logits as Float32Array, reader.heads), questionsOf(data), {});
  return pictures.map((values, i) => ({
    values,
    near: atOnce(source.nearest!(x.slice(i * SIZE, (i + 1) * SIZE), values)),
  }));
}

it('portraits of somebody common are none of those that were learnt, though one is near', async () => {
  for (const { near } of await made('a smiling man with short brown hair')) {
    expect(near.distance).toBeGreaterThan(0.01);
    expect(near.distance).toBeLessThan(0.35);
  }
});

it('pink hair with sunglasses, which no training portrait has, is made, and the nearest one learnt lacks it', async () => {
  const pictures = await made('a smiling person with pink hair and sunglasses');
  const both = pictures.filter(({ values }) => source.unmet!(values)?.hairColour === 'pink');
  expect(both.length).toBeGreaterThanOrEqual(COUNT - 1);
  for (const { near } of both) expect(source.unmet!(near.values)).toBeNull();
});

it('green hair under a red hat, which none has either, often comes out with hair of another colour', async () => {
  const pictures = await made('a woman with long green hair and a red hat');
  const both = pictures.filter(({ values }) => source.unmet!(values)?.hairColour === 'green');
  expect(both.length).toBeGreaterThan(0);
  expect(both.length).toBeLessThan(0.75 * COUNT);
});
