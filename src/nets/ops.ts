/**
 * The few differentiable operations that the networks are made of. Their gradients are written out with kernels
 * that every backend has, and that wasm runs fast (its matMul is fast only unbatched and untransposed).
 */

import * as tf from '@tensorflow/tfjs-core';
import { saving } from './saving.ts';
import './tape.ts';

/** x·w + b. x: [N, I], w: [I, O], b: [O] → [N, O]. */
export function linear(x: tf.Tensor, w: tf.Tensor, b?: tf.Tensor): tf.Tensor {
  const y = product(x as tf.Tensor2D, w as tf.Tensor2D);
  return b ? addBias(y, b) : y;
}

const product = tf.customGrad((x, w, save) => {
  saving(save, [x as tf.Tensor, w as tf.Tensor]);
  return {
    value: tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, w] = saved as [tf.Tensor2D, tf.Tensor2D];
      return [tf.matMul(dy as tf.Tensor2D, tf.transpose(w)), tf.matMul(tf.transpose(x), dy as tf.Tensor2D)];
    },
  };
}) as (x: tf.Tensor2D, w: tf.Tensor2D) => tf.Tensor;

const addBias = tf.customGrad((y, b) => ({
  value: tf.add(y as tf.Tensor, b as tf.Tensor),
  gradFunc: (dy: tf.Tensor) => [dy, tf.sum(dy, 0)],
})) as (y: tf.Tensor, b: tf.Tensor) => tf.Tensor;

/** The same linear map at each pixel. x: [B, H, W, I], w: [I, O] → [B, H, W, O]. */
export function pointwise(x: tf.Tensor, w: tf.Tensor, b?: tf.Tensor): tf.Tensor {
  const [batch, height, width, channels] = x.shape;
  const flat = tf.reshape(x, [batch * height * width, channels]);
  return tf.reshape(linear(flat, w, b), [batch, height, width, w.shape[1]!]);
}

/**
 * 3×3 convolution, stride 1, zero padding. x: [B, H, W, I], w: [3, 3, I, O] → [B, H, W, O].
 * Both gradients are forward convolutions, so they run wherever the forward pass runs.
 */
export const conv3 = tf.customGrad((x, w, save) => {
  saving(save, [x as tf.Tensor, w as tf.Tensor]);
  return {
    value: tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same'),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, w] = saved as [tf.Tensor4D, tf.Tensor4D];
      const back = tf.transpose(tf.reverse(w, [0, 1]), [0, 1, 3, 2]);
      return [
        tf.conv2d(dy as tf.Tensor4D, back as tf.Tensor4D, 1, 'same'),
        kernelGradient(x, dy as tf.Tensor4D),
      ];
    },
  };
}) as (x: tf.Tensor, w: tf.Tensor) => tf.Tensor;

/** dL/dw of a 3×3 'same' convolution: the input, batch as channels, convolved with the output's gradient. */
function kernelGradient(x: tf.Tensor4D, dy: tf.Tensor4D): tf.Tensor {
  const input = tf.pad(tf.transpose(x, [3, 1, 2, 0]), [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]) as tf.Tensor4D;
  const kernel = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
  return tf.transpose(tf.conv2d(input, kernel, 1, 'valid'), [1, 2, 0, 3]);
}

/** x·sigmoid(x), arXiv:1702.03118. */
export const silu = tf.customGrad((x, save) => {
  const s = tf.sigmoid(x as tf.Tensor);
  saving(save, [x as tf.Tensor, s]);
  return {
    value: tf.mul(x as tf.Tensor, s),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, s] = saved;
      // s + x·s·(1 − s)
      const slope = tf.add(s, tf.mul(tf.mul(x, s), tf.sub(1, s)));
      return tf.mul(dy, slope);
    },
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** Hyperbolic tangent: what is drawn stays within ±1. */
export const tanh = tf.customGrad((x, save) => {
  const y = tf.tanh(x as tf.Tensor);
  saving(save, [y]);
  return {
    value: y,
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => tf.mul(dy, tf.sub(1, tf.square(saved[0]))),
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** Σ of the products over the last axis, whose weights are held fixed. x, weights: [N, C] → [N, 1]. */
export const weighed = tf.customGrad((x, weights, save) => {
  saving(save, [weights as tf.Tensor]);
  return {
    value: tf.sum(tf.mul(x as tf.Tensor, weights as tf.Tensor), -1, true),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [weights] = saved;
      return [tf.mul(dy, weights), tf.zerosLike(weights)];
    },
  };
}) as (x: tf.Tensor, weights: tf.Tensor) => tf.Tensor;

/** x / rms(x) over the last axis, arXiv:1910.07467 without a gain. x: [..., C] → [..., C]. */
export const rmsNorm = tf.customGrad((x, save) => {
  const r = tf.rsqrt(tf.add(tf.mean(tf.square(x as tf.Tensor), -1, true), 1e-5));
  const y = tf.mul(x as tf.Tensor, r);
  saving(save, [y, r]);
  return {
    value: y,
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [y, r] = saved;
      return tf.mul(tf.sub(dy, tf.mul(y, tf.mean(tf.mul(dy, y), -1, true))), r);
    },
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** x·(1 + scale) + shift. x: [B, H, W, C]; scale, shift: [B, C]. */
export const modulate = tf.customGrad((x, scale, shift, save) => {
  const [batch, channels] = (scale as tf.Tensor).shape;
  const gain = tf.reshape(tf.add(scale as tf.Tensor, 1), [batch, 1, 1, channels]);
  saving(save, [x as tf.Tensor, gain]);
  return {
    value: tf.add(tf.mul(x as tf.Tensor, gain), tf.reshape(shift as tf.Tensor, [batch, 1, 1, channels])),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, gain] = saved;
      return [tf.mul(dy, gain), overPixels(tf.mul(dy, x)), overPixels(dy)];
    },
  };
}) as (x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor) => tf.Tensor;

/** Adds the same to each sample. x: [B, H, W, C], places: [H, W, C]. */
export const mark = tf.customGrad((x, places) => ({
  value: tf.add(x as tf.Tensor, places as tf.Tensor),
  gradFunc: (dy: tf.Tensor) => [dy, tf.sum(dy, 0)],
})) as (x: tf.Tensor, places: tf.Tensor) => tf.Tensor;

/** Mean over the pixels. x: [B, H, W, C] → [B, C]. */
export const pool = tf.customGrad((x) => {
  const [batch, height, width, channels] = (x as tf.Tensor).shape;
  const places = height * width;
  return {
    value: tf.div(overPixels(x as tf.Tensor), places),
    gradFunc: (dy: tf.Tensor) =>
      tf.tile(tf.reshape(tf.div(dy, places), [batch, 1, 1, channels]), [1, height, width, 1]),
  };
}) as (x: tf.Tensor) => tf.Tensor;

/** Sum over the pixels. x: [B, H, W, C] → [B, C]. */
const overPixels = (x: tf.Tensor): tf.Tensor => tf.sum(x, [1, 2]);

/** Each 2×2 block of pixels becomes one pixel. x: [B, H, W, C] → [B, H/2, W/2, 4C]. */
export function fold(x: tf.Tensor): tf.Tensor {
  const [batch, height, width, channels] = x.shape;
  const rows = tf.reshape(x, [(batch * height) / 2, 2, width / 2, 2 * channels]);
  return tf.reshape(tf.transpose(rows, [0, 2, 1, 3]), [batch, height / 2, width / 2, 4 * channels]);
}

/** The inverse of `fold`. x: [B, H, W, 4C] → [B, 2H, 2W, C]. */
export function unfold(x: tf.Tensor): tf.Tensor {
  const [batch, height, width, channels] = x.shape;
  const rows = tf.reshape(x, [batch * height, width, 2, channels / 2]);
  return tf.reshape(tf.transpose(rows, [0, 2, 1, 3]), [batch, 2 * height, 2 * width, channels / 4]);
}

/** The mean of each 2×2 block of pixels. x: [B, H, W, C] → [B, H/2, W/2, C]. */
export function halved(x: tf.Tensor): tf.Tensor {
  const channels = x.shape[3]!;
  const quarter = tf.tile(tf.mul(tf.eye(channels), 0.25), [4, 1]);
  return pointwise(fold(x), quarter);
}

/** What each pixel differs from the one before it, along an axis of pixels: x[i + 1] − x[i]. x: [B, H, W, C]. */
export function differences(x: tf.Tensor, axis: 1 | 2): tf.Tensor {
  return tf.customGrad((x) => {
    const { shape } = x as tf.Tensor;
    const size = shape.map((length, i) => (i === axis ? length - 1 : length));
    const from = (start: number) => shape.map((_, i) => (i === axis ? start : 0));
    const padded = (dy: tf.Tensor, before: number) =>
      tf.pad(
        dy,
        shape.map((_, i): [number, number] => (i === axis ? [before, 1 - before] : [0, 0])),
      );
    return {
      value: tf.sub(tf.slice(x as tf.Tensor, from(1), size), tf.slice(x as tf.Tensor, from(0), size)),
      gradFunc: (dy: tf.Tensor) => tf.sub(padded(dy, 1), padded(dy, 0)),
    };
  })(x);
}

/**
 * Mean absolute value, rounded off where it is small: mean of √(x² + δ²) − δ (arXiv:1701.03077 eq. 1 at α = 1 and
 * c = δ, times δ). x: any shape → scalar.
 */
export const meanAbsolute = tf.customGrad((x, save) => {
  const root = tf.sqrt(tf.add(tf.square(x as tf.Tensor), ROUNDED ** 2));
  saving(save, [x as tf.Tensor, root]);
  return {
    value: tf.sub(tf.mean(root), ROUNDED),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, root] = saved;
      return tf.mul(tf.div(x, root), tf.div(dy, x.size));
    },
  };
}) as (x: tf.Tensor) => tf.Scalar;

/** δ of `meanAbsolute`: a step of a byte. */
const ROUNDED = 0.01;

/**
 * Each channel with mean 0 and variance 1 over the batch and its pixels (arXiv:1502.03167 without gain and shift).
 * x: [B, H, W, C] → the same shape.
 */
export const standardise = tf.customGrad((x, save) => {
  const channels = (x as tf.Tensor).shape[3]!;
  const flat = tf.reshape(x as tf.Tensor, [-1, channels]);
  const centred = tf.sub(flat, tf.mean(flat, 0, true));
  const r = tf.rsqrt(tf.add(tf.mean(tf.square(centred), 0, true), 1e-6));
  const y = tf.mul(centred, r);
  saving(save, [y, r]);
  return {
    value: tf.reshape(y, (x as tf.Tensor).shape),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [y, r] = saved;
      const slope = tf.reshape(dy, y.shape);
      const along = tf.mul(y, tf.mean(tf.mul(slope, y), 0, true));
      const out = tf.mul(tf.sub(tf.sub(slope, tf.mean(slope, 0, true)), along), r);
      return tf.reshape(out, dy.shape);
    },
  };
}) as (x: tf.Tensor) => tf.Tensor;
