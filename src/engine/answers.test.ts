import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { inPlace, modelsOf } from './engine.fixture.ts';

const runner = inPlace(modelsOf());
beforeAll(async () => void (await tf.setBackend('cpu')));

it('are the likeliest for all pictures in their order, whatever their number, and leave no tensor', async () => {
  const x = Float32Array.from({ length: 300 }, (_, i) => Math.sin(i));
  const larger = Array.from({ length: 150 }, (_, i) => (x[2 * i + 1] > x[2 * i] ? 1 : 0));
  await runner.answers({ reader: 'doubling', x });
  const before = tf.memory().numTensors;
  expect([...(await runner.answers({ reader: 'doubling', x }))]).toEqual(larger);
  expect(tf.memory().numTensors).toBe(before);
  await expect(runner.answers({ reader: 'doubling', x: x.slice(0, 3) })).rejects.toThrow('3 values');
});
