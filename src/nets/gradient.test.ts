import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import * as attention from './attention.ts';
import * as ops from './ops.ts';

beforeAll(() => startBackend('cpu'));

const random = (shape: number[], step: number) =>
  tf.tensor(normals(3, 9, step, new Float32Array(shape.reduce((a, b) => a * b, 1))), shape);

/** Each operation, with inputs of a small shape. */
const cases: Record<string, { shapes: number[][]; run: (...inputs: tf.Tensor[]) => tf.Tensor }> = {
  linear: { shapes: [[5, 3], [3, 4], [4]], run: (x, w, b) => ops.linear(x, w, b) },
  pointwise: {
    shapes: [
      [2, 4, 4, 3],
      [3, 5],
    ],
    run: (x, w) => ops.pointwise(x, w),
  },
  conv3: {
    shapes: [
      [2, 5, 4, 3],
      [3, 3, 3, 2],
    ],
    run: ops.conv3,
  },
  silu: { shapes: [[6, 5]], run: ops.silu },
  tanh: { shapes: [[6, 5]], run: ops.tanh },
  weighed: { shapes: [[6, 5]], run: (x) => ops.weighed(x, random([6, 5], 30)) },
  rmsNorm: { shapes: [[3, 2, 2, 6]], run: ops.rmsNorm },
  modulate: {
    shapes: [
      [2, 3, 3, 4],
      [2, 4],
      [2, 4],
    ],
    run: ops.modulate,
  },
  mark: {
    shapes: [
      [2, 3, 3, 4],
      [3, 3, 4],
    ],
    run: ops.mark,
  },
  pool: { shapes: [[2, 3, 4, 5]], run: ops.pool },
  fold: { shapes: [[2, 4, 6, 3]], run: ops.fold },
  productEach: {
    shapes: [
      [2, 3, 4],
      [2, 4, 5],
    ],
    run: attention.productEach,
  },
  softmax: { shapes: [[2, 3, 5]], run: attention.softmax },
  attend: {
    shapes: [
      [2, 3, 4],
      [2, 5, 4],
      [2, 5, 6],
    ],
    run: attention.attend,
  },
  neighbours: { shapes: [[2, 5, 3]], run: (x) => attention.neighbours(x, 2) },
  unfold: { shapes: [[2, 2, 3, 8]], run: ops.unfold },
  halved: { shapes: [[2, 4, 6, 3]], run: ops.halved },
  'differences along rows': { shapes: [[2, 4, 3, 2]], run: (x) => ops.differences(x, 1) },
  'differences along columns': { shapes: [[2, 4, 3, 2]], run: (x) => ops.differences(x, 2) },
  meanAbsolute: { shapes: [[2, 4, 3, 2]], run: (x) => tf.reshape(ops.meanAbsolute(x), [1]) },
  standardise: { shapes: [[3, 2, 4, 3]], run: ops.standardise },
};

/** Central difference of Σ weight·run(inputs) along a random direction, in float64 sums. */
function alongDirection(
  run: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: tf.Tensor[],
  way: tf.Tensor[],
  weight: Float32Array,
) {
  const at = (h: number) => {
    const values = run(...inputs.map((x, i) => tf.add(x, tf.mul(way[i], h)))).dataSync() as Float32Array;
    return values.reduce((sum, value, i) => sum + value * weight[i], 0);
  };
  const h = 1e-2;
  // Fourth order, so that float32 rounding is the only error left.
  return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
}

describe.each(Object.entries(cases))('the gradient of %s', (_, { shapes, run }) => {
  it('is the slope along a random direction', () => {
    tf.tidy(() => {
      const inputs = shapes.map((shape, i) => random(shape, i));
      const way = shapes.map((shape, i) => random(shape, 10 + i));
      const out = run(...inputs);
      const weight = random(out.shape, 20);
      const grads = tf.grads((...list: tf.Tensor[]) => run(...list))(inputs, weight);
      const claimed = grads.reduce((sum, g, i) => sum + tf.sum(tf.mul(g, way[i])).dataSync()[0], 0);
      const slope = alongDirection(run, inputs, way, weight.dataSync() as Float32Array);
      expect(Math.abs(claimed - slope)).toBeLessThan(2e-3 * (1 + Math.abs(slope)));
      expect(grads.map((g) => g.shape)).toEqual(shapes);
    });
  });
});

describe('fold and unfold', () => {
  it('undo each other', () => {
    const x = random([2, 6, 4, 3], 0);
    expect(ops.unfold(ops.fold(x)).dataSync()).toEqual(x.dataSync());
  });
});
