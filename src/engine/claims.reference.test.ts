/** What the lesson Guide says of runs that set out from a picture, from the weights that the page is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { streams } from '../core/random.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { questionsOf, told } from '../data/told.ts';
import type { Wanted } from '../data/types.ts';
import { likeliest } from '../nets/classifier.ts';
import { loadModel, loadReader } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Model, Reader } from '../nets/types.ts';

const COUNT = 16;
const SIZE = 16 * 16 * 3;
const data = datasets.portraits;
let model: Model;
let reader: Reader;
/** Real portraits with a hat, and what they show. */
let hats: Float32Array;
let shown: readonly Wanted[];

function told16(x: Float32Array): readonly Wanted[] {
  const logits = tf.tidy(() =>
    reader.answer(reader.features(tf.tensor(x, [x.length / SIZE, 16, 16, 3]))).dataSync(),
  );
  return told(likeliest(logits as Float32Array, reader.heads), questionsOf(data), {}).pictures;
}

beforeAll(async () => {
  await tf.setBackend('wasm');
  const source = await data.open(read);
  [model, reader] = await Promise.all([loadModel('portraits', read), loadReader('portraits-reader', read)]);
  const { x } = source.draw(0, 60);
  const some = told16(x).flatMap(({ hat }, i) => (hat === 'none' ? [] : [i]));
  hats = new Float32Array(COUNT * SIZE);
  for (const [k, i] of some.slice(0, COUNT).entries())
    hats.set(x.subarray(i * SIZE, (i + 1) * SIZE), k * SIZE);
  shown = told16(hats);
});

const known = new Map<number, Promise<{ x: Float32Array; values: readonly Wanted[] }>>();

/** What comes back of the hats from t₀, asked for no hat. */
function back(t: number) {
  const found = known.get(t) ?? sent(t);
  known.set(t, found);
  return found;
}

async function sent(t: number) {
  const first = schedules.cosine.level(t);
  const noise = model.noise(3, streams.start, 0, new Float32Array(COUNT * SIZE), model.event);
  const x = await runSampling(model, samplers.ddim, {
    levels: [first, ...grid(schedules.cosine, 20).filter((level) => level.t < t - 1e-9)],
    seed: 3,
    count: COUNT,
    condition: { class: null, prompt: 'a smiling person without a hat', guidance: 3 },
    clip: true,
    start: hats.map((value, i) => first.alpha * value + first.sigma * noise[i]!),
  });
  return { x, values: told16(x) };
}

const apart = (x: Float32Array) =>
  Math.sqrt(x.reduce((sum, value, i) => sum + (value - hats[i]!) ** 2, 0) / x.length);

it('from t₀ = 0.3 a hat comes back in its colour, though none is asked for', async () => {
  const { values } = await back(0.3);
  const same = values.filter(
    ({ hat, hatColour }, i) => hat === shown[i]!.hat && hatColour === shown[i]!.hatColour,
  );
  expect(same.length).toBeGreaterThanOrEqual(COUNT - 1);
});

it('from t₀ = 0.9 most hats are gone', async () => {
  const { values } = await back(0.9);
  expect(values.filter(({ hat }) => hat !== 'none').length).toBeLessThan(COUNT / 2);
});

it('the further a picture is sent, the less what comes back is like it', async () => {
  const distances = [];
  for (const t of [0.3, 0.6, 0.9]) distances.push(apart((await back(t)).x));
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  expect(distances[0]).toBeLessThan(0.16);
  expect(distances[2]).toBeGreaterThan(0.4);
});

it('small things change first: beards go where hats stay', async () => {
  const { values } = await back(0.5);
  const bearded = shown.flatMap(({ beard }, i) => (beard === 'none' ? [] : [i]));
  const kept = (name: 'beard' | 'hat', which: readonly number[]) =>
    which.filter((i) => values[i]![name] === shown[i]![name]).length / which.length;
  expect(bearded.length).toBeGreaterThan(2);
  expect(kept('beard', bearded)).toBeLessThan(kept('hat', [...shown.keys()]) - 0.2);
});
