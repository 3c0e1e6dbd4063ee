import * as tf from '@tensorflow/tfjs-core';
import { yieldThread } from '../../core/pace.ts';
import type { ModelRef, Models } from '../models.ts';
import { read } from '../tensors.ts';

export interface VectorsSpec {
  readonly model: ModelRef;
  readonly prompts: readonly string[];
  /** As in SampleSpec. */
  readonly lane?: string;
}

export interface Vectors {
  /** As the tokens come in, after each layer, and as the places of a picture ask them: [prompts, ...shape] each. */
  readonly stages: readonly Float32Array[];
  /** Tokens of a prompt, and numbers of a token. */
  readonly shape: readonly [tokens: number, width: number];
}

/** What does a network make of the words of prompts? Throws RangeError on one that reads none, or not so. */
export default async function vectors(
  spec: VectorsSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Vectors> {
  const { model, giveBack } = await models.borrow(spec.model, signal);
  try {
    const { vectors: look } = model;
    if (!look) throw new RangeError(`“${model.name}” has no text encoder to look into: choose another`);
    await yieldThread();
    signal.throwIfAborted();
    const found = tf.tidy(() => look(spec.prompts) as tf.Tensor[]);
    const stages = await Promise.all(found.map(read)).finally(() => tf.dispose(found));
    signal.throwIfAborted();
    const [, tokens, width] = found[0].shape as [number, number, number];
    return { stages, shape: [tokens, width] };
  } finally {
    giveBack();
  }
}
