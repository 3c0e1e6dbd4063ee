import * as tf from '@tensorflow/tfjs-core';
import { type Attended, meanOver } from '../../core/attended.ts';
import { yieldThread } from '../../core/pace.ts';
import type { Level } from '../../core/types.ts';
import type { Asked } from '../../nets/types.ts';
import type { ModelRef, Models } from '../models.ts';
import { countOf, read } from '../tensors.ts';

export interface AttentionSpec {
  readonly model: ModelRef;
  /** [count, ...event]. */
  readonly x: Float32Array;
  readonly level: Level;
  readonly asked: Asked;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** The mean over all layers that ask, and each of them in their order. */
export interface Attention extends Attended {
  readonly layers: readonly (Attended & { readonly layer: string })[];
}

/**
 * Where does a network look for what: how much does each place of the picture take of each token, when it is asked so?
 * Throws RangeError on one whose places ask nothing.
 */
export default async function attention(
  spec: AttentionSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Attention> {
  const { model, giveBack } = await models.borrow(spec.model, signal);
  try {
    const { attention: look, event } = model;
    if (!look)
      throw new RangeError(`no place of a picture of “${model.name}” asks the words: choose another`);
    await yieldThread();
    signal.throwIfAborted();
    const found = tf.tidy(
      () => look(tf.tensor(spec.x, [countOf(spec.x, event), ...event]), spec.level, spec.asked) as Layers,
    );
    const layers = await Promise.all(found.map(readLayer)).finally(() => tf.dispose(found));
    signal.throwIfAborted();
    return { ...meanOver(layers), layers };
  } finally {
    giveBack();
  }
}

type Layers = { layer: string; shares: tf.Tensor }[];

async function readLayer({ layer, shares }: Layers[number]): Promise<Attended & { layer: string }> {
  const [, height, width, tokens] = shares.shape as [number, number, number, number];
  return { layer, shares: await read(shares), shape: [height, width, tokens] };
}
