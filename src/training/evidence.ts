/** What a variational autoencoder learns by: the evidence lower bound, arXiv:1312.6114 eq. 3, with the best variance. */
import * as tf from '@tensorflow/tfjs-core';
import { saving } from '../nets/saving.ts';
import type { Params } from '../nets/types.ts';
import type { Variational } from '../nets/variational.ts';

/**
 * How many nats it takes to tell a picture by its latent, but for a constant, a number of the picture: the length of the
 * latent, and that of what is still wrong. x: [B, H, W, C], noise: [B, latent], standard normal → scalar.
 */
export function evidenceLoss(
  network: Variational,
  params: Params,
  x: tf.Tensor,
  noise: tf.Tensor,
): tf.Scalar {
  const { mean, logVariance } = network.posterior(params, x);
  const back = network.decode(params, drawnFrom(mean, logVariance, noise));
  const numbers = x.size / x.shape[0];
  return tf.add(remainder(back, x), divergence(mean, logVariance, numbers));
}

/** A draw of each Gaussian: mean + e^(logVariance / 2)·noise. All [B, latent]. */
export const drawnFrom = tf.customGrad((mean, logVariance, noise, save) => {
  const apart = tf.mul(tf.exp(tf.mul(logVariance as tf.Tensor, 0.5)), noise as tf.Tensor);
  saving(save, [apart]);
  return {
    value: tf.add(mean as tf.Tensor, apart),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [apart] = saved;
      return [dy, tf.mul(dy, tf.mul(apart, 0.5)), tf.zerosLike(apart)];
    },
  };
}) as (mean: tf.Tensor, logVariance: tf.Tensor, noise: tf.Tensor) => tf.Tensor;

/**
 * Kullback–Leibler divergence of each Gaussian from the standard normal one, ½·Σ(μ² + σ² − ln σ² − 1), in the mean over
 * the batch and by so many numbers. mean, logVariance: [B, latent] → scalar.
 */
export function divergence(mean: tf.Tensor, logVariance: tf.Tensor, numbers: number): tf.Scalar {
  const share = 1 / (mean.shape[0]! * numbers);
  const run = tf.customGrad((mean, logVariance, save) => {
    const variance = tf.exp(logVariance as tf.Tensor);
    saving(save, [mean as tf.Tensor, variance]);
    const terms = tf.sub(tf.add(tf.square(mean as tf.Tensor), variance), tf.add(logVariance as tf.Tensor, 1));
    return {
      value: tf.mul(tf.sum(terms), share / 2),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [mean, variance] = saved;
        const slope = tf.mul(dy, share);
        return [tf.mul(mean, slope), tf.mul(tf.sub(variance, 1), tf.mul(slope, 0.5))];
      },
    };
  });
  return run(mean, logVariance) as tf.Scalar;
}

/**
 * ½·ln of the mean square of what is wrong: the Gaussian code length of a number with the variance that fits the batch
 * best (arXiv:2006.13202), but for a constant. found, wanted: [B, H, W, C]; nothing is learnt of wanted. → scalar.
 */
export const remainder = tf.customGrad((found, wanted, save) => {
  const gap = tf.sub(found as tf.Tensor, wanted as tf.Tensor);
  const square = tf.add(tf.mean(tf.square(gap)), LEAST);
  saving(save, [gap, square]);
  return {
    value: tf.mul(tf.log(square), 0.5),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [gap, square] = saved;
      return [tf.mul(gap, tf.div(dy, tf.mul(square, gap.size))), tf.zerosLike(gap)];
    },
  };
}) as (found: tf.Tensor, wanted: tf.Tensor) => tf.Scalar;

/** No picture is known better than to a step of a byte. */
const LEAST = (1 / 127.5) ** 2 / 12;
