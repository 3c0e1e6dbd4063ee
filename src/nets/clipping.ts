import * as tf from '@tensorflow/tfjs-core';

/** As Imagen has it: one value in 200 of a picture may lie beyond. */
const PERCENTILE = 0.995;

/** `dynamicThreshold` of core/clipping.ts with its defaults, on tensors. x: [B, ...event] → [B, ...event]. */
export function dynamicThreshold(x: tf.Tensor): tf.Tensor {
  const [batch] = x.shape;
  const size = x.size / batch;
  const flat = tf.reshape(x, [batch, size]);
  const s = tf.maximum(quantile(tf.abs(flat), PERCENTILE), 1);
  const kept = tf.minimum(tf.maximum(flat, tf.neg(s)), s);
  return tf.reshape(tf.div(kept, s), x.shape);
}

/** Between neighbours in a straight line. x: [B, N] → [B, 1]. */
function quantile(x: tf.Tensor, share: number): tf.Tensor {
  const [batch, size] = x.shape;
  const at = share * (size! - 1);
  const below = Math.floor(at);
  const count = size! - below;
  const { values } = tf.topk(x, count);
  const lower = tf.slice(values, [0, count - 1], [batch, 1]);
  if (count === 1) return lower;
  const upper = tf.slice(values, [0, count - 2], [batch, 1]);
  return tf.add(lower, tf.mul(tf.sub(upper, lower), at - below));
}
