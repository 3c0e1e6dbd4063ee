import * as tf from '@tensorflow/tfjs-core';
import type { Tokenizer } from '../data/types.ts';
import { LEVEL_FEATURES } from './level.ts';
import type { Context } from './network.ts';
import { sizeOf } from './params.ts';

/** What a model can be told of, beside the noise level. */
export interface KnownConditions {
  readonly event: readonly number[];
  /** Number of classes; 0 when it knows none. */
  readonly classes: number;
  /** How it reads prompts, if it does. */
  readonly text?: Tokenizer;
  /** Number of parts that a layout map can ask for; absent when it follows none. */
  readonly parts?: number;
  /** Number of lengths that a student can be told to jump (core/jumps.ts); absent in all else. */
  readonly jumps?: number;
}

/** Conditions of a batch as plain numbers, each empty when the model knows no such thing. */
export interface ConditionBatch {
  /** [B]: a class, or `classes` for none. */
  readonly labels: Uint8Array;
  /** [B, length]: tokens, 0 for none; an empty prompt is all 0. */
  readonly ids: Uint8Array;
  /** [B, H, W]: 1 + the part asked for at each pixel, 0 where it is left open. */
  readonly layout: Uint8Array;
  /** [B]: index of the jump. */
  readonly jumps: Uint8Array;
}

/** For a model that knows no such thing. */
export const nothing = new Uint8Array(0);

/** The tensors that a network sees. level: [B, LEVEL_FEATURES]. */
export function contextOf(
  conditions: ConditionBatch,
  level: Float32Array,
  size: number,
  kinds: KnownConditions,
): Context {
  const { event, classes, text, parts, jumps } = kinds;
  return {
    level: tf.tensor(level, [size, LEVEL_FEATURES]),
    label: classes ? oneHot(conditions.labels, [size, classes + 1]) : undefined,
    text: text ? oneHot(conditions.ids, [size, text.length, text.words]) : undefined,
    // Part p stands in place p − 1, so that what is open is all zeros.
    layout: parts ? oneHot(conditions.layout, [size, event[0], event[1], parts], 1) : undefined,
    jump: jumps ? oneHot(conditions.jumps, [size, jumps]) : undefined,
  };
}

/** A one at place value − from in each row; a row of zeros where that is negative. */
function oneHot(values: Uint8Array, shape: number[], from = 0): tf.Tensor {
  const width = shape[shape.length - 1];
  const out = new Float32Array(sizeOf(shape));
  values.forEach((value, row) => {
    if (value >= from) out[row * width + value - from] = 1;
  });
  return tf.tensor(out, shape);
}
