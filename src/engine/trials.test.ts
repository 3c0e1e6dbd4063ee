import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { expect, it } from 'vitest';
import { measure, selfTest, stored, tinyAnswer } from './trials.ts';

it('the stored answer is that of plain loops', async () => {
  await tf.setBackend('cpu');
  const answer = await tinyAnswer();
  expect(Math.max(...answer)).toBeGreaterThan(0.1);
  // When a change of the network is meant to change this, the values found here are the new ones to store.
  answer.forEach((value, i) => {
    expect(value, `new values: ${[...answer].map((x) => x.toFixed(6))}`).toBeCloseTo(stored[i], 4);
  });
});

it.each(['cpu', 'wasm'])('%s passes, is measured, and keeps no tensor', async (name) => {
  await tf.setBackend(name);
  const before = tf.memory().numTensors;
  expect(await selfTest()).toBeNull();
  expect(await measure()).toBeGreaterThan(0);
  expect(tf.memory().numTensors).toBe(before);
});

it('a wrong kernel is found out', async () => {
  await tf.setBackend('cpu');
  const right = tf.getKernel('Conv2D', 'cpu')!;
  tf.unregisterKernel('Conv2D', 'cpu');
  tf.registerKernel({
    ...right,
    kernelFunc: (given) => {
      const made = right.kernelFunc(given) as tf.TensorInfo;
      (tf.backend() as unknown as { readSync(id: object): Float32Array }).readSync(made.dataId)[0] += 1;
      return made;
    },
  });
  expect(await selfTest()).toMatch(/self-test is off by/);
  tf.unregisterKernel('Conv2D', 'cpu');
  tf.registerKernel(right);
});
