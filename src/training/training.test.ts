import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { hashOf } from '../data/hash.ts';
import { dataset } from '../data/index.ts';
import { readPublic } from '../data/read.fixture.ts';
import type { Read } from '../data/types.ts';
import { manifestPath, predictionOf, weightsPath } from '../nets/manifest.ts';
import { modelSpec } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { writeSafetensors } from '../nets/safetensors.ts';
import { openSpace } from '../nets/space.ts';
import { batchesFor } from './batches.ts';
import { parseCheckpoint, serialiseCheckpoint } from './checkpoint.ts';
import { openDraws, openDrawsOf } from './draws.ts';
import { gradientsHere } from './here.ts';
import { training } from './loop.ts';
import { type Learner, learningRate, newLearner } from './optimiser.ts';

beforeAll(() => startBackend('wasm'));

const settings = { steps: 6, batch: 16, rate: 2e-3, seed: 0 };
const readRaw = () => Promise.reject(new Error('no released file is needed here'));

const freshOf = (model: string) => newLearner(initialise(modelSpec(model).network().params, 0));

async function gradientsOf(model: string, { batch, seed } = settings) {
  const spec = modelSpec(model);
  const draw = await openDrawsOf(spec, { read: readPublic, readRaw });
  return gradientsHere(spec, batchesFor(spec, draw), { batch, seed });
}

/** The losses of `most` steps, or of all that there are. */
async function train(model: string, learner: Learner, given = settings, most = Number.POSITIVE_INFINITY) {
  const gradients = await gradientsOf(model, given);
  const losses: number[] = [];
  for await (const loss of training(given, learner, gradients)) {
    losses.push(loss);
    if (losses.length === most) break;
  }
  return losses;
}

/** First 12 hex digits of the SHA-256 of the weights, and of their average, on wasm. */
const stored = [
  ['moons', 6, 16, '13204c367c51', 'a7a2065b6deb'],
  ['moons-epsilon', 4, 16, 'b62278725e34', '0fb11eb6aa68'],
  ['portraits', 2, 8, '29feaabaae09', '4b0855532ea3'],
  ['portraits-weak', 2, 8, '547a2affe511', 'ceee2f80d1d6'],
  ['portraits-reader', 2, 8, '419efab1b846', 'edaf76d21b45'],
  ['portraits-parts', 2, 8, '7f5e60a21b89', 'cc026dfba2d7'],
] as const;

const short = ({ buffer, byteOffset, byteLength }: Float32Array) =>
  hashOf(new Uint8Array(buffer, byteOffset, byteLength)).slice(0, 12);

/** The files of an autoencoder that has learnt nothing. */
const untrained = (name: string): Read => {
  const { params } = modelSpec(name).network();
  const bytes = writeSafetensors(params, initialise(params, 0));
  const manifest = {
    model: name,
    prediction: predictionOf(modelSpec(name)),
    file: weightsPath(name),
    bytes: bytes.length,
    sha256: hashOf(bytes),
  };
  return async (path) => {
    if (path === manifestPath(name))
      return new TextEncoder().encode(JSON.stringify(manifest)).buffer as ArrayBuffer;
    return path === weightsPath(name) ? (bytes.slice().buffer as ArrayBuffer) : readPublic(path);
  };
};

describe('a training in a latent', () => {
  const spec = modelSpec('scenes');
  const read = untrained('scenes-autoencoder');

  it('draws its data through the encoder, and keeps what is known of them', async () => {
    const draw = await openDrawsOf(spec, { read, readRaw });
    const plain = await openDraws(dataset(spec.data), { read, readRaw });
    const [latents, data] = [await draw(0, 3, 2), await plain(0, 3, 2)];
    const { encode } = await openSpace(spec, read);
    expect(latents).toEqual({ ...data, x: await encode!(data.x) });
    expect(latents.x).toHaveLength(2 * 12 * 12 * 8);
  });

  it('ends at the same weights each time', async () => {
    const run = async () => {
      const learner = freshOf('scenes');
      const batches = batchesFor(spec, await openDrawsOf(spec, { read, readRaw }));
      const losses: number[] = [];
      const few = { steps: 2, batch: 2, rate: 1e-3, seed: 0 };
      for await (const loss of training(few, learner, gradientsHere(spec, batches, few))) losses.push(loss);
      return { losses, weights: short(learner.weights), average: short(learner.average) };
    };
    const once = await run();
    expect(once.losses.every(Number.isFinite)).toBe(true);
    expect(await run()).toEqual(once);
  });
});

describe('a training', () => {
  it.each(stored)(
    'of %s ends at the weights that it always ended at',
    async (model, steps, batch, ...hashes) => {
      const learner = freshOf(model);
      const before = tf.memory().numTensors;
      const { rate } = modelSpec(model).training;
      await train(model, learner, { steps, batch, rate, seed: 0 });
      expect([short(learner.weights), short(learner.average)]).toEqual(hashes);
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  it('that is cut off and resumed ends at the same weights as one that is not', async () => {
    const whole = freshOf('moons');
    const losses = await train('moons', whole);
    const first = freshOf('moons');
    const before = await train('moons', first, settings, 3);
    const head = { model: 'moons', ...settings, processes: 1, step: first.step, seconds: 0 };
    const bytes = serialiseCheckpoint(head, first);
    const { head: read, learner } = parseCheckpoint(Buffer.from(bytes), first.weights.length, 'a file');
    expect(read).toEqual(head);
    // As Node reads it from a file.
    const { learner: filed } = parseCheckpoint(Buffer.from(bytes), first.weights.length, 'a file');
    expect([short(filed.weights), short(filed.second)]).toEqual([
      short(learner.weights),
      short(learner.second),
    ]);
    expect([...before, ...(await train('moons', learner))]).toEqual(losses);
    expect(learner).toEqual(whole);
  });

  // The least that any denoiser reaches here is 0.82 of the start: most of v cannot be known from x.
  it('lowers the loss', async () => {
    const losses = await train('moons', freshOf('moons'), { ...settings, steps: 400, batch: 128 });
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(losses.slice(-20))).toBeLessThan(0.95 * mean(losses.slice(0, 10)));
  });

  it('refuses a checkpoint of another network', () => {
    const head = { model: 'moons', ...settings, processes: 1, step: 0, seconds: 0 };
    const bytes = serialiseCheckpoint(head, freshOf('moons'));
    expect(() => parseCheckpoint(bytes, 99, 'a file')).toThrow('the network has changed');
  });
});

it('the rate rises, stays, and falls to nothing; of one that is steady to the end it stays', () => {
  const at = (step: number, steady?: number) => learningRate(step, 1000, 2, steady);
  expect([at(99), at(199, 0.5), at(500, 0.5)]).toEqual([expect.closeTo(0.976, 3), 2, 2]);
  expect([at(750, 0.5), at(1000, 0.5)]).toEqual([1, 0]);
  expect([at(199, 1), at(999, 1), at(1000, 1)]).toEqual([2, 2, 2]);
});
