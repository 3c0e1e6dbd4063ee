import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { normals, streams } from '../core/random.ts';
import { LEVEL_FEATURES } from './level.ts';
import { initialise, toParams, totalSize } from './params.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';
import { unet } from './unet.ts';

const small = { event: [8, 8, 1], classes: 3, widths: [4, 6], blocks: [1, 1, 1], conditionWidth: 8 } as const;
const grown = { ...small, blocks: [2, 3, 2], marked: true } as const;

/** On one noisy batch. */
async function answer(config: Parameters<typeof unet>[0], flat: Float32Array): Promise<Float32Array> {
  const network = unet(config);
  const fill = (shape: number[], step: number) =>
    tf.tensor(normals(7, streams.data, step, new Float32Array(shape.reduce((a, b) => a * b))), shape);
  const out = tf.tidy(() =>
    network.forward(toParams(network.params, flat), fill([2, ...small.event], 0), {
      level: fill([2, LEVEL_FEATURES], 1),
      label: tf.tensor2d([
        [1, 0, 0, 0],
        [0, 0, 0, 1],
      ]),
    }),
  );
  return (await out.data()) as Float32Array;
}

it('new blocks, marks and sketches begin as if they were not there', async () => {
  await tf.setBackend('cpu');
  const { params: layout } = unet(small);
  const trained = normals(3, streams.weights, 1, new Float32Array(totalSize(layout))).map((w) => 0.2 * w);
  const file = writeSafetensors(layout, trained);
  const larger = unet(grown).params;
  const weights = readSafetensors('a file', larger, file, initialise(larger, 0));
  expect(weights.length).toBeGreaterThan(trained.length);
  const [before, after] = [
    await answer(small, readSafetensors('a file', layout, file)),
    await answer(grown, weights),
  ];
  expect(before.some((value) => Math.abs(value) > 0.01)).toBe(true);
  after.forEach((value, i) => {
    expect(value).toBeCloseTo(before[i], 5);
  });
});
