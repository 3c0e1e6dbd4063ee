import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import { distance } from './reconstruction.ts';

beforeAll(() => startBackend('cpu'));

const shape = [2, 8, 8, 3];
const picture = (step: number) => tf.tensor(normals(1, 9, step, new Float32Array(384)), shape);
const value = (x: tf.Tensor) => x.dataSync()[0]!;

it('is nothing between a picture and itself', () => {
  expect(value(distance(picture(1), picture(1)))).toBeCloseTo(0, 6);
});

it('of a picture that is lighter everywhere is the difference at all three sizes, and none at edges', () => {
  // √(0.3² + 0.01²) − 0.01 = 0.2902.
  expect(value(distance(tf.add(picture(1), 0.3), picture(1)))).toBeCloseTo(3 * 0.2902, 3);
});

it('of a chequered error is that of pixels and of edges alone', () => {
  const chequered = tf.tensor(
    Float32Array.from({ length: 384 }, (_, i) => ((Math.floor(i / 3) + Math.floor(i / 24)) % 2 ? 0.3 : -0.3)),
    shape,
  );
  const edge = Math.hypot(0.6, 0.01) - 0.01;
  expect(value(distance(tf.add(picture(1), chequered), picture(1)))).toBeCloseTo(0.2902 + 0.5 * 2 * edge, 3);
});
