import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals, streams } from '../core/random.ts';
import { entering, leaving, type Space } from '../core/space.ts';
import { type Autoencoder, autoencoder, channelMoments, inTurns, standardised } from './autoencoder.ts';
import { initialise, toParams } from './params.ts';
import { latentSpace } from './space.ts';

beforeAll(() => startBackend('wasm'));

const event = [8, 12, 3] as const;
const network = autoencoder({ event, widths: [8, 12], blocks: 1, latent: 4 });
const weights = initialise(network.params, 3);
const SIZE = 8 * 12 * 3;
const pictures = (seed: number, count: number) =>
  normals(seed, streams.data, 0, new Float32Array(count * SIZE)).map((z, i) =>
    Math.tanh(z + Math.sin(i / 50)),
  );

describe('an autoencoder', () => {
  it('folds to a quarter of the side and back', () => {
    expect(network.latent).toEqual([2, 3, 4]);
    tf.tidy(() => {
      const params = toParams(network.params, weights);
      const z = network.encode(params, tf.tensor(pictures(1, 5), [5, ...event]));
      expect(z.shape).toEqual([5, 2, 3, 4]);
      expect(network.decode(params, z).shape).toEqual([5, ...event]);
    });
  });

  it('has latents of mean 0 and deviation 1 a channel once it is standardised, on pictures that it has not seen', async () => {
    const latents = async (flat: Float32Array, seed: number) => {
      const { encode } = latentSpace({ event, network: () => network }, flat);
      return channelMoments(await encode(pictures(seed, 600)), 4);
    };
    const before = await latents(weights, 1);
    expect(Math.max(...before.deviation.map((one) => Math.abs(one - 1)))).toBeGreaterThan(0.2);
    const after = await latents(await standardised(network, event, weights, pictures(2, 600)), 1);
    // 3,600 values a channel, of which those of one picture are alike: four standard errors or more.
    for (const mean of after.mean) expect(Math.abs(mean)).toBeLessThan(0.07);
    for (const deviation of after.deviation) expect(Math.abs(deviation - 1)).toBeLessThan(0.05);
  });

  it('decodes the standardised latents of the batch as it did in training', async () => {
    const x = pictures(4, 70);
    const done = await standardised(network, event, weights, x);
    const { encode, decode } = latentSpace({ event, network: () => network }, done);
    const z = await encode(x);
    const raw = latentSpace({ event, network: () => network }, weights);
    const { mean, deviation } = channelMoments(await raw.encode(x), 4);
    (await raw.encode(x)).forEach((value, i) => {
      expect(z[i]).toBeCloseTo((value - mean[i % 4]) / deviation[i % 4], 4);
    });
    expect(await decode(z)).toEqual(await raw.decode(z));
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await standardised(network, event, weights, pictures(4, 70));
    expect(tf.memory().numTensors).toBe(before);
  });
});

/** Keeps half of the numbers: z = Q·x with orthonormal rows. */
const linear: Autoencoder = {
  params: [],
  encoding: [],
  latent: [1, 1, 2],
  encode: (_, x) => {
    const z = tf.matMul(tf.reshape(x, [-1, 4]), tf.tensor2d(rows, [2, 4]), false, true);
    return tf.reshape(z, [-1, 1, 1, 2]);
  },
  decode: (_, z) => {
    const x = tf.matMul(tf.reshape(z, [-1, 2]), tf.tensor2d(rows, [2, 4]));
    return tf.reshape(x, [-1, 2, 2, 1]);
  },
  forward: (p, x) => linear.decode(p, linear.encode(p, x)),
};
const rows = [0.5, 0.5, 0.5, 0.5, 0.5, -0.5, 0.5, -0.5];

describe('a latent space', () => {
  it('that is linear: encoding what was decoded is the identity, and decoding what was encoded a projection', async () => {
    const space = latentSpace({ event: [2, 2, 1], network: () => linear }, new Float32Array(0));
    const z = normals(1, streams.data, 0, new Float32Array(2 * 150));
    const x = await leaving(space, z);
    expect(x).toHaveLength(4 * 150);
    (await entering(space, x)).forEach((value, i) => {
      expect(value).toBeCloseTo(z[i], 6);
    });
    const any = normals(2, streams.data, 0, new Float32Array(4 * 20));
    const once = await leaving(space, await entering(space, any));
    const twice = await leaving(space, await entering(space, once));
    once.forEach((value, i) => {
      expect(twice[i]).toBeCloseTo(value, 6);
    });
    expect(Math.hypot(...once)).toBeLessThan(Math.hypot(...any));
  });

  it('of data itself changes nothing', async () => {
    const space: Space = { event: [2], data: [2], range: null };
    const x = Float32Array.of(1, 2, 3, 4);
    expect(await entering(space, x)).toBe(x);
    expect(await leaving(space, x)).toBe(x);
  });

  it('is entered some samples at a time, in their order', async () => {
    const x = Float32Array.from({ length: 300 }, (_, i) => i);
    expect(await inTurns(x, [2], (some) => tf.mul(some, 2))).toEqual(x.map((value) => 2 * value));
  });
});
