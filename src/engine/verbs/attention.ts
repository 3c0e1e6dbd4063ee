import * as tf from '@tensorflow/tfjs-core';
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

export interface Attention {
  /** [count, ...shape]: at each place the shares add up to 1. */
  readonly shares: Float32Array;
  /** Places down and across, and tokens of a prompt. */
  readonly shape: readonly [height: number, width: number, tokens: number];
}

/**
 * Where does a network look for what: how much does each place of the picture take of each token, when it is asked so?
 * The mean over all layers that ask. Throws RangeError on one whose places ask nothing.
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
    const found = tf.tidy(() =>
      look(tf.tensor(spec.x, [countOf(spec.x, event), ...event]), spec.level, spec.asked),
    );
    const [, height, width, tokens] = found.shape as [number, number, number, number];
    const shares = await read(found).finally(() => found.dispose());
    signal.throwIfAborted();
    return { shares, shape: [height, width, tokens] };
  } finally {
    giveBack();
  }
}
