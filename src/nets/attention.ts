/** What attention is made of, with gradients in kernels that every backend has. */

import * as tf from '@tensorflow/tfjs-core';
import { saving } from './saving.ts';
import './tape.ts';

const flip = (x: tf.Tensor3D): tf.Tensor3D => tf.transpose(x, [0, 2, 1]);

/** A product a sample. a: [B, N, K], b: [B, K, M] → [B, N, M]. Transposed first: wasm is slow otherwise. */
export const productEach = tf.customGrad((a, b, save) => {
  saving(save, [a as tf.Tensor, b as tf.Tensor]);
  return {
    value: tf.matMul(a as tf.Tensor3D, b as tf.Tensor3D),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [a, b] = saved as tf.Tensor3D[];
      return [tf.matMul(dy as tf.Tensor3D, flip(b)), tf.matMul(flip(a), dy as tf.Tensor3D)];
    },
  };
}) as (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

/** Shares that sum to one over the last axis. x: [..., N] → [..., N]. */
export const softmax = tf.customGrad((x, save) => {
  const shares = tf.softmax(x as tf.Tensor);
  saving(save, [shares]);
  return {
    value: shares,
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [shares] = saved;
      const flow = tf.mul(dy, shares);
      return tf.sub(flow, tf.mul(shares, tf.sum(flow, -1, true)));
    },
  };
}) as (x: tf.Tensor) => tf.Tensor;

/**
 * How much each query takes of each value: shares that add up to 1 (arXiv:1706.03762 eq. 1, one head, already scaled).
 * queries: [B, N, D], keys: [B, L, D] → [B, N, L].
 */
export const sharesOf = (queries: tf.Tensor, keys: tf.Tensor): tf.Tensor =>
  softmax(productEach(queries, tf.transpose(keys, [0, 2, 1])));

/** Each query takes the mean of the values by these shares. values: [B, L, E] → [B, N, E]. */
export const attend = (queries: tf.Tensor, keys: tf.Tensor, values: tf.Tensor): tf.Tensor =>
  productEach(sharesOf(queries, keys), values);

/**
 * Each place of a sequence beside its neighbours, zeros beyond the ends. x: [B, L, C] → [B, L, (2·reach + 1)·C],
 * the left neighbours first.
 */
export function neighbours(x: tf.Tensor, reach: number): tf.Tensor {
  return tf.customGrad((x) => ({
    value: tf.concat(
      span(reach).map((offset) => shifted(x as tf.Tensor3D, offset)),
      2,
    ),
    gradFunc: (dy: tf.Tensor) =>
      tf
        .split(dy, 2 * reach + 1, 2)
        .map((part, i) => shifted(part as tf.Tensor3D, reach - i) as tf.Tensor)
        .reduce((sum, part) => tf.add(sum, part)),
  }))(x);
}

const span = (reach: number) => Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);

/** Place i holds what stood at i + offset. x: [B, L, C] → [B, L, C]. */
function shifted(x: tf.Tensor3D, offset: number): tf.Tensor3D {
  if (offset === 0) return x;
  const [batch, length, channels] = x.shape;
  const size = Math.abs(offset);
  const kept = tf.slice(x, [0, Math.max(0, offset), 0], [batch, length - size, channels]);
  return tf.pad(kept, [
    [0, 0],
    [Math.max(0, -offset), Math.max(0, offset)],
    [0, 0],
  ]);
}
