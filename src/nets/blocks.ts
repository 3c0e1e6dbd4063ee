/** What the U-Nets are made of. */
import * as tf from '@tensorflow/tfjs-core';
import { conv3, linear, modulate, pointwise, rmsNorm, silu } from './ops.ts';
import { dense, type ParamSpec, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

/** Weights of a 3×3 convolution; scale is relative to 1/√inputs. */
export const kernel = (name: string, inputs: number, outputs: number, scale = 1): ParamSpec => ({
  name,
  shape: [3, 3, inputs, outputs],
  scale: scale / Math.sqrt(9 * inputs),
});

/** Weights of `block`. */
export function blockParams(name: string, width: number, conditionWidth: number): ParamSpecs {
  return [
    ...dense(`${name}.t`, conditionWidth, 2 * width, 0),
    kernel(`${name}.a`, width, width),
    ...dense(`${name}.b`, width, width, 0),
  ];
}

/** Weights of `mix`. */
export const mixParams = (name: string, places: number): ParamSpecs => [
  ...dense(`${name}.a`, places, 2 * places),
  ...dense(`${name}.b`, 2 * places, places, 0),
];

/** A residual block that is conditioned on level and the rest. h: [B, H, W, C], embedded: [B, T] → [B, H, W, C]. */
export function block(p: Params, name: string, h: tf.Tensor, embedded: tf.Tensor): tf.Tensor {
  const [scale, shift] = halves(linear(embedded, p[`${name}.t.w`], p[`${name}.t.b`]));
  const a = conv3(silu(modulate(rmsNorm(h), scale, shift)), p[`${name}.a`]);
  return tf.add(h, pointwise(silu(a), p[`${name}.b.w`], p[`${name}.b.b`]));
}

/** Two linear maps over all positions, shared by the channels (arXiv:2105.01601). h: [B, H, W, C] → [B, H, W, C]. */
export function mix(p: Params, name: string, h: tf.Tensor): tf.Tensor {
  const [batch, height, width, channels] = h.shape;
  const places = height * width;
  const rows = tf.transpose(tf.reshape(rmsNorm(h), [batch, places, channels]), [0, 2, 1]);
  const a = silu(linear(tf.reshape(rows, [batch * channels, places]), p[`${name}.a.w`], p[`${name}.a.b`]));
  const b = tf.reshape(linear(a, p[`${name}.b.w`], p[`${name}.b.b`]), [batch, channels, places]);
  return tf.add(h, tf.reshape(tf.transpose(b, [0, 2, 1]), h.shape));
}

/** [B, 2C] → two of [B, C]. */
function halves(x: tf.Tensor): [tf.Tensor, tf.Tensor] {
  const [batch, both] = x.shape;
  const width = both! / 2;
  return [tf.slice(x, [0, 0], [batch, width]), tf.slice(x, [0, width], [batch, width])];
}
