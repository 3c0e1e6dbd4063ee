import * as tf from '@tensorflow/tfjs-core';
import type { Autoencoder } from '../nets/autoencoder.ts';
import { differences, halved, meanAbsolute, standardise } from '../nets/ops.ts';
import type { Params } from '../nets/types.ts';

/** How much errors of edges count, beside errors of pixels. */
const EDGES = 0.5;

/**
 * How far a picture that went through the latent is from itself: mean absolute error of the pixels, of the differences
 * between neighbours, and of the pictures at half and at a quarter of the side. The latents of the batch are standardised
 * and moved a little. x: [B, H, W, C], blur: [B, ...latent] → scalar.
 */
export function reconstructionLoss(
  network: Autoencoder,
  params: Params,
  x: tf.Tensor,
  blur: tf.Tensor,
): tf.Scalar {
  const z = tf.add(standardise(network.encode(params, x)), blur);
  return distance(network.decode(params, z), x);
}

/** a, b: [B, H, W, C]; nothing is learnt of b. → scalar. */
export function distance(a: tf.Tensor, b: tf.Tensor): tf.Scalar {
  const gap = tf.add(a, tf.neg(b));
  const half = halved(gap);
  const edges = tf.add(meanAbsolute(differences(gap, 1)), meanAbsolute(differences(gap, 2)));
  const terms = [meanAbsolute(gap), scaled(edges, EDGES), meanAbsolute(half), meanAbsolute(halved(half))];
  return terms.reduce((sum, term) => tf.add(sum, term));
}

const scaled = (x: tf.Tensor, factor: number): tf.Scalar =>
  tf.customGrad((x) => ({
    value: tf.mul(x as tf.Tensor, factor),
    gradFunc: (dy: tf.Tensor) => tf.mul(dy, factor),
  }))(x) as tf.Scalar;
