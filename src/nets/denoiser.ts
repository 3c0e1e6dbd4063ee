import * as tf from '@tensorflow/tfjs-core';
import { checkWeights } from '../core/guidance.ts';
import type { Level } from '../core/types.ts';
import { type ConditionBatch, contextOf, type KnownConditions } from './conditions.ts';
import { concatenated, encodeCondition, encodeNothing, isConditional } from './encode.ts';
import { LEVEL_FEATURES, levelFeatures, unitLevel } from './level.ts';
import type { Network } from './network.ts';
import { type Predicting, toDenoised } from './prediction.ts';
import type { Condition, Model, Params } from './types.ts';

/** x: [B, ...event], levels: one for all, or one a sample → x0, [B, ...event]. Intermediates are not freed. */
export type DenoiseEach = (
  x: tf.Tensor,
  levels: readonly Level[],
  conditions: ConditionBatch,
  guidance: number,
) => tf.Tensor;

/** `denoiseEach` for samples of one level. */
export function denoiser(
  network: Network,
  params: Params,
  kinds: KnownConditions & Predicting,
): Model['denoise'] {
  const [predict, each] = [predictor(network, params, kinds), denoiseEach(network, params, kinds)];
  /** The answers to all terms, in one forward pass, summed up. */
  const sum = (x: tf.Tensor, level: Level, terms: NonNullable<Condition['terms']>): tf.Tensor => {
    checkWeights(terms);
    const asked = terms.filter(({ weight }) => weight !== 0);
    const rows = concatenated(...asked.map((term) => encodeCondition(term, x.shape[0], kinds)));
    const copies = tf.concat(Array(asked.length).fill(x), 0);
    const answers = tf.split(predict(copies, [level], rows), asked.length, 0);
    return tf.addN(answers.map((answer, i) => tf.mul(answer, asked[i].weight)));
  };
  return (x, level, condition) => {
    const acts = isWithin(condition, level);
    if (condition.terms && acts && !kinds.jumps) return sum(x, level, condition.terms);
    const guidance = acts ? condition.guidance : 1;
    return each(x, [level], encodeCondition(condition, x.shape[0], kinds), guidance);
  };
}

/** Whether guidance acts at this level. */
export const isWithin = ({ within }: Condition, { t }: Level): boolean =>
  !within || (t >= within[0] && t <= within[1]);

/**
 * Makes a network a denoiser for the levels of any schedule: x is scaled to the variance-preserving level of the same
 * log-SNR, where what it predicts turns into x0 (`toDenoised`; x0 = αx − σv of arXiv:2202.00512 by default). Guidance w
 * is x0∅ + w·(x0c − x0∅) (arXiv:2207.12598 eq. 6, with w for its w + 1), both halves in one forward pass of 2B; ∅ is told of nothing at all.
 */
export function denoiseEach(
  network: Network,
  params: Params,
  kinds: KnownConditions & Predicting,
): DenoiseEach {
  const predict = predictor(network, params, kinds);
  return (x, levels, conditions, guidance) => {
    if (guidance === 1 || kinds.jumps || !isConditional(conditions, kinds))
      return predict(x, levels, conditions);
    const rows = concatenated(conditions, encodeNothing(x.shape[0], kinds));
    const both = levels.length === 1 ? levels : [...levels, ...levels];
    const [guided, free] = tf.split(predict(tf.concat([x, x], 0), both, rows), 2, 0);
    return tf.add(free, tf.mul(tf.sub(guided, free), guidance));
  };
}

/** `attention` of a model, where its network has such. */
export function attentionOf(network: Network, params: Params, kinds: KnownConditions): Model['attention'] {
  if (!network.attention) return undefined;
  return (x, level, asked) => {
    const batch = x.shape[0];
    const context = contextOf(
      encodeCondition(asked, batch, kinds),
      featureRows([level], batch),
      batch,
      kinds,
    );
    return network.attention!(params, tf.mul(x, unitLevel(level).scale), context);
  };
}

/** `vectors` of a model, where its network has such. */
export function vectorsOf(network: Network, params: Params, kinds: KnownConditions): Model['vectors'] {
  if (!network.vectors) return undefined;
  return (prompts) => {
    const batch = prompts.length;
    const asked = encodeCondition({ class: null, prompt: prompts }, batch, kinds);
    const { text } = contextOf(asked, new Float32Array(batch * LEVEL_FEATURES), batch, kinds);
    return network.vectors!(params, text!);
  };
}

/** The plain answer to one question about each sample. */
function predictor(network: Network, params: Params, kinds: KnownConditions & Predicting) {
  return (x: tf.Tensor, levels: readonly Level[], conditions: ConditionBatch): tf.Tensor => {
    const batch = x.shape[0];
    const units = levels.map((level) => ({ t: level.t, ...unitLevel(level) }));
    const unit = tf.mul(
      x,
      eachOf(
        units.map(({ scale }) => scale),
        x,
      ),
    );
    const answer = network.forward(
      params,
      unit,
      contextOf(conditions, featureRows(levels, batch), batch, kinds),
    );
    const parts = units.map((level) => toDenoised(kinds.predicts, level));
    const [ofX, ofAnswer] = [0, 1].map((i) =>
      eachOf(
        parts.map((part) => part[i]),
        x,
      ),
    );
    return tf.add(tf.mul(unit, ofX), tf.mul(answer, ofAnswer));
  };
}

/** A factor for x, one for all or one a sample: [B, 1, …]. */
export const eachOf = (values: readonly number[], { rank }: tf.Tensor): tf.Tensor | number =>
  values.length === 1
    ? values[0]
    : tf.tensor(values as number[], [values.length, ...Array(rank - 1).fill(1)]);

/** The features of the levels, one for all or one a sample: [batch, LEVEL_FEATURES]. */
function featureRows(levels: readonly Level[], batch: number): Float32Array {
  const rows = new Float32Array(batch * LEVEL_FEATURES);
  levels.forEach((level, b) => {
    levelFeatures(level, rows, b * LEVEL_FEATURES);
  });
  for (let b = levels.length; b < batch; b++) rows.copyWithin(b * LEVEL_FEATURES, 0, LEVEL_FEATURES);
  return rows;
}
