import * as tf from '@tensorflow/tfjs-core';
import { yieldThread } from '../../core/pace.ts';
import type { Level } from '../../core/types.ts';
import type { Condition } from '../../nets/types.ts';
import type { ModelRef, Models } from '../models.ts';
import { countOf, read } from '../tensors.ts';

export interface DenoiseSpec {
  readonly model: ModelRef;
  /** Autoguidance: a weaker model, from which guidance leads away. */
  readonly weaker?: ModelRef;
  /** [count, ...event]. */
  readonly x: Float32Array;
  readonly level: Level;
  readonly condition: Condition;
  /** Questions of different lanes go on side by side; in one lane a newer one cancels the older. Absent: the main lane. */
  readonly lane?: string;
}

/** One question to the network: what clean data does it expect behind these x? E[x0 | x], shifted by guidance other than 1: [count, ...event]. */
export default async function denoise(
  spec: DenoiseSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Float32Array> {
  const { model, giveBack } = await models.borrowLed(spec.model, spec.weaker, signal);
  try {
    const shape = [countOf(spec.x, model.event), ...model.event];
    await yieldThread();
    signal.throwIfAborted();
    const answer = tf.tidy(() => model.denoise(tf.tensor(spec.x, shape), spec.level, spec.condition));
    const values = await read(answer).finally(() => answer.dispose());
    signal.throwIfAborted();
    return values;
  } finally {
    giveBack();
  }
}
