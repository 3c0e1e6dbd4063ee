import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import { latentUnet } from './latentUnet.ts';
import { LEVEL_FEATURES } from './level.ts';
import { modelSpec } from './models.ts';
import type { Context } from './network.ts';
import { initialise, toParams, totalSize } from './params.ts';
import { encodeText, transformerParams } from './transformer.ts';

beforeAll(() => startBackend('cpu'));

const text = { words: 9, length: 5, width: 8, heads: 2, layers: 2, questions: 2 };
const event = [4, 6, 3] as const;
const network = latentUnet({ event, widths: [8, 12], blocks: [1, 1, 1], conditionWidth: 10, parts: 4, text });
const random = (shape: number[], step: number, scale = 1) =>
  tf.tensor(
    normals(5, 9, step, new Float32Array(shape.reduce((a, b) => a * b, 1))).map((z) => scale * z),
    shape,
  );
/** No weight is zero, so that nothing is hidden behind one that is. */
const flat = initialise(network.params, 1).map((w, i) => w + 0.1 * Math.sin(i));

const tokens = (ids: readonly number[]) => tf.oneHot(tf.tensor2d(ids as number[], [1, 5], 'int32'), 9);
const context = (ids: readonly number[], part: number): Context => ({
  level: random([1, LEVEL_FEATURES], 2),
  text: tf.cast(tokens(ids), 'float32'),
  layout: tf.cast(tf.oneHot(tf.fill([1, 4, 6], part, 'int32'), 4), 'float32'),
});

describe('a U-Net of latents', () => {
  const answer = (ids: readonly number[], part = -1) =>
    tf.tidy(() => [
      ...network
        .forward(toParams(network.params, flat), random([1, ...event], 1), context(ids, part))
        .dataSync(),
    ]);
  const gap = (a: number[], b: number[]) => Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));

  it('answers with the shape of its latent, and minds words, their order, and the layout', () => {
    const one = answer([1, 2, 3, 0, 0]);
    expect(one).toHaveLength(72);
    expect(one.every(Number.isFinite)).toBe(true);
    expect(gap(one, answer([1, 2, 3, 0, 0]))).toBe(0);
    expect(gap(one, answer([1, 2, 4, 0, 0]))).toBeGreaterThan(1e-3);
    expect(gap(one, answer([2, 1, 3, 0, 0]))).toBeGreaterThan(1e-3);
    expect(gap(one, answer([1, 2, 3, 0, 0], 2))).toBeGreaterThan(1e-3);
  });

  it('has a gradient that is the slope along a random direction', () => {
    tf.tidy(() => {
      const weights = network.params.map(({ name }) => toParams(network.params, flat)[name]!);
      const way = network.params.map(({ shape }, i) => random([...shape], 10 + i, 0.1));
      const weight = random([1, ...event], 3);
      const given = context([1, 2, 3, 0, 0], 1);
      const run = (...list: tf.Tensor[]) =>
        network.forward(
          Object.fromEntries(network.params.map(({ name }, i) => [name, list[i]!])),
          random([1, ...event], 1),
          given,
        );
      const grads = tf.grads(run)(weights, weight);
      const claimed = grads.reduce((sum, g, i) => sum + tf.sum(tf.mul(g, way[i]!)).dataSync()[0]!, 0);
      const at = (h: number) =>
        tf.sum(tf.mul(run(...weights.map((w, i) => tf.add(w, tf.mul(way[i]!, h)))), weight)).dataSync()[0]!;
      const h = 1e-2;
      const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      expect(Math.abs(slope)).toBeGreaterThan(0.1);
      expect(Math.abs(claimed - slope)).toBeLessThan(5e-3 * (1 + Math.abs(slope)));
    });
  });
});

it('the transformer gives each token a vector of the whole prompt', () => {
  const layout = transformerParams(text);
  const params = toParams(layout, initialise(layout, 2));
  const vectors = (ids: readonly number[]) => [
    ...encodeText(params, text, tf.cast(tokens(ids), 'float32')).dataSync(),
  ];
  const [a, b] = [vectors([1, 2, 3, 0, 0]), vectors([1, 2, 3, 4, 0])];
  expect(a).toHaveLength(5 * 8);
  // Another word at the end changes the first token's vector.
  expect(Math.max(...a.slice(0, 8).map((value, i) => Math.abs(value - b[i]!)))).toBeGreaterThan(1e-3);
});

it('the models of scenes are as large as is said, and fit together', () => {
  const sizes = ['scenes', 'scenes-autoencoder'].map((name) => totalSize(modelSpec(name).network().params));
  expect(sizes[0]).toBeGreaterThan(1.5e6);
  expect(sizes[0]).toBeLessThan(1.9e6);
  // In half precision.
  expect(2 * (sizes[0]! + sizes[1]!)).toBeLessThan(8 * 2 ** 20);
  expect(modelSpec('scenes')).toMatchObject({
    event: [12, 12, 8],
    range: null,
    latentOf: 'scenes-autoencoder',
  });
});
