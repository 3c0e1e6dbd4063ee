import * as tf from '@tensorflow/tfjs-core';
import type { Autoencoder, Coder } from '../nets/autoencoder.ts';
import { contextOf } from '../nets/conditions.ts';
import { eachOf } from '../nets/denoiser.ts';
import type { ModelSpec } from '../nets/models.ts';
import type { Network } from '../nets/network.ts';
import { saving } from '../nets/saving.ts';
import type { Params } from '../nets/types.ts';
import { isVariational } from '../nets/variational.ts';
import type { Batch } from './batch.ts';
import { evidenceLoss } from './evidence.ts';
import { reconstructionLoss } from './reconstruction.ts';

/**
 * Mean loss of a batch: squared error for a denoiser, cross-entropy for one that reads, `reconstructionLoss` or `evidenceLoss` for an
 * autoencoder. → scalar. Throws RangeError on a generator, which goes down no one loss (contest.ts).
 */
export function loss(spec: ModelSpec, network: Network, params: Params, batch: Batch): tf.Scalar {
  const shape = [batch.size, ...spec.event];
  if (spec.kind === 'autoencoder') return coding(network as Coder, params, batch, shape);
  if (spec.kind === 'generator') throw new RangeError(`${spec.label} learns in a contest, by two losses`);
  const kinds = spec.kind === 'denoiser' ? spec : { event: spec.event, classes: 0 };
  const context = contextOf(batch.conditions, batch.level, batch.size, kinds);
  const answer = network.forward(params, tf.tensor(batch.x, shape), context);
  const target = tf.tensor(batch.target, answer.shape);
  if (spec.kind !== 'denoiser') return surprise(answer, target, spec.heads);
  const pixelWeights = pixelWeightsOf(batch.pixelWeights, answer);
  const weight = batch.counts ? tf.mul(pixelWeights, eachOf([...batch.counts], answer)) : pixelWeights;
  return squaredError(answer, target, weight);
}

function coding(network: Coder, params: Params, { size, x, blur }: Batch, shape: number[]): tf.Scalar {
  const [pictures, noise] = [tf.tensor(x, shape), tf.tensor(blur!, [size, ...network.latent])];
  return isVariational(network)
    ? evidenceLoss(network, params, pictures, noise)
    : reconstructionLoss(network as Autoencoder, params, pictures, noise);
}

/** Cross-entropy over the last axis, summed over the questions. answer: logits [..., Σ heads], target: one-hot. */
function surprise(answer: tf.Tensor, target: tf.Tensor, heads?: readonly number[]): tf.Scalar {
  const width = answer.shape[answer.rank - 1]!;
  const [logits, truth] = [answer, target].map((x) => tf.reshape(x, [-1, width]));
  const each: tf.Scalar[] = [];
  (heads ?? [width]).reduce((at, answers) => {
    const part = (x: tf.Tensor) => tf.slice(x, [0, at], [x.shape[0], answers]);
    each.push(crossEntropy(part(logits), part(truth)));
    return at + answers;
  }, 0);
  return each.reduce((sum, one) => tf.add(sum, one));
}

/** Weight of each pixel, the same for all samples and channels: [1, H, W, 1]; 1 where there is none. */
function pixelWeightsOf(weights: Float32Array | undefined, { shape }: tf.Tensor): tf.Tensor {
  return weights ? tf.tensor(weights, [1, ...shape.slice(1, -1), 1]) : tf.scalar(1);
}

const squaredError = tf.customGrad((answer, target, weights, save) => {
  const gap = tf.sub(answer as tf.Tensor, target as tf.Tensor);
  const weighted = tf.mul(gap, weights as tf.Tensor);
  saving(save, [weighted, weights as tf.Tensor]);
  return {
    value: tf.mean(tf.mul(gap, weighted)),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [weighted, weights] = saved;
      const slope = tf.mul(weighted, tf.mul(dy, 2 / weighted.size));
      return [slope, tf.zerosLike(weighted), tf.zerosLike(weights)];
    },
  };
}) as (answer: tf.Tensor, target: tf.Tensor, weights: tf.Tensor) => tf.Scalar;

/** answer: logits [B, K], target: one-hot [B, K]. */
const crossEntropy = tf.customGrad((answer, target, save) => {
  const shares = tf.softmax(answer as tf.Tensor);
  saving(save, [shares, target as tf.Tensor]);
  const logs = tf.log(tf.add(shares, 1e-9));
  return {
    value: tf.neg(tf.mean(tf.sum(tf.mul(logs, target as tf.Tensor), -1))),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [shares, target] = saved;
      return [tf.mul(tf.sub(shares, target), tf.div(dy, shares.shape[0])), tf.zerosLike(target)];
    },
  };
}) as (answer: tf.Tensor, target: tf.Tensor) => tf.Scalar;
