import * as tf from '@tensorflow/tfjs-core';
import type { Level } from '../core/types.ts';
import { oneHot } from './batch.ts';
import { LEVEL_FEATURES, levelFeatures, unitLevel } from './level.ts';
import type { Network } from './network.ts';
import type { Model, Params } from './types.ts';

/**
 * Makes a v-predicting network a denoiser for the levels of any schedule: x is scaled to the variance-preserving
 * level of the same log-SNR, where x0 = αx − σv (arXiv:2202.00512). Guidance w is x0∅ + w·(x0c − x0∅)
 * (arXiv:2207.12598), both halves in one forward pass of 2B.
 */
export function denoiser(network: Network, params: Params, classes: number): Model['denoise'] {
  const predict = (x: tf.Tensor, level: Level, labels: readonly number[] | null): tf.Tensor => {
    const batch = x.shape[0];
    const { alpha, sigma, scale } = unitLevel(level);
    const unit = tf.mul(x, scale);
    const v = network.forward(params, unit, {
      level: tf.tensor(featureRows(level, batch), [batch, LEVEL_FEATURES]),
      label: labels
        ? tf.tensor(
            oneHot(batch, classes + 1, (b) => labels[b]),
            [batch, classes + 1],
          )
        : undefined,
    });
    return tf.sub(tf.mul(unit, alpha), tf.mul(v, sigma));
  };
  return (x, level, { class: chosen, guidance }) => {
    const batch = x.shape[0];
    if (!classes) return predict(x, level, null);
    checkClass(chosen, classes);
    const label = chosen ?? classes;
    const labels = Array<number>(batch).fill(label);
    if (chosen === null || guidance === 1) return predict(x, level, labels);
    const both = predict(tf.concat([x, x], 0), level, [...labels, ...Array<number>(batch).fill(classes)]);
    const [told, free] = tf.split(both, 2, 0);
    return tf.add(free, tf.mul(tf.sub(told, free), guidance));
  };
}

function checkClass(chosen: number | null, classes: number): void {
  if (chosen !== null && !(Number.isInteger(chosen) && chosen >= 0 && chosen < classes))
    throw new RangeError(`class ${chosen} does not exist: choose 0 to ${classes - 1}, or none`);
}

/** The features of one level, once a sample: [batch, LEVEL_FEATURES]. */
function featureRows(level: Level, batch: number): Float32Array {
  const rows = new Float32Array(batch * LEVEL_FEATURES);
  levelFeatures(level, rows);
  for (let b = 1; b < batch; b++) rows.copyWithin(b * LEVEL_FEATURES, 0, LEVEL_FEATURES);
  return rows;
}
