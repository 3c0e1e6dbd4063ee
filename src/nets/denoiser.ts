import * as tf from '@tensorflow/tfjs-core';
import type { Level } from '../core/types.ts';
import { type ConditionBatch, contextOf, type KnownConditions } from './conditions.ts';
import { concatenated, encodeCondition, encodeNothing, isConditional } from './encode.ts';
import { LEVEL_FEATURES, levelFeatures, unitLevel } from './level.ts';
import type { Network } from './network.ts';
import { type Predicting, toDenoised } from './prediction.ts';
import type { Model, Params } from './types.ts';

/**
 * Makes a network a denoiser for the levels of any schedule: x is scaled to the variance-preserving level of the same
 * log-SNR, where what it predicts turns into x0 (`toDenoised`; x0 = αx − σv of arXiv:2202.00512 by default). Guidance w
 * is x0∅ + w·(x0c − x0∅) (arXiv:2207.12598 eq. 6, with w for its w + 1), both halves in one forward pass of 2B; ∅ is told of nothing at all.
 */
export function denoiser(
  network: Network,
  params: Params,
  kinds: KnownConditions & Predicting,
): Model['denoise'] {
  const predict = (x: tf.Tensor, level: Level, conditions: ConditionBatch): tf.Tensor => {
    const batch = x.shape[0];
    const { scale, ...ratio } = unitLevel(level);
    const unit = tf.mul(x, scale);
    const answer = network.forward(
      params,
      unit,
      contextOf(conditions, featureRows(level, batch), batch, kinds),
    );
    const [ofX, ofAnswer] = toDenoised(kinds.predicts, { t: level.t, ...ratio });
    return tf.add(tf.mul(unit, ofX), tf.mul(answer, ofAnswer));
  };
  return (x, level, condition) => {
    const batch = x.shape[0];
    const conditions = encodeCondition(condition, batch, kinds);
    if (condition.guidance === 1 || !isConditional(conditions, kinds)) return predict(x, level, conditions);
    const rows = concatenated(conditions, encodeNothing(batch, kinds));
    const [guided, free] = tf.split(predict(tf.concat([x, x], 0), level, rows), 2, 0);
    return tf.add(free, tf.mul(tf.sub(guided, free), condition.guidance));
  };
}

/** The features of one level, once a sample: [batch, LEVEL_FEATURES]. */
function featureRows(level: Level, batch: number): Float32Array {
  const rows = new Float32Array(batch * LEVEL_FEATURES);
  levelFeatures(level, rows);
  for (let b = 1; b < batch; b++) rows.copyWithin(b * LEVEL_FEATURES, 0, LEVEL_FEATURES);
  return rows;
}
