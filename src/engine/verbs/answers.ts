import * as tf from '@tensorflow/tfjs-core';
import { likeliest } from '../../nets/classifier.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { inPortions } from '../portions.ts';
import { countOf, read } from '../tensors.ts';

export interface AnswersSpec {
  /** A key of the registry `models`: a classifier that the page is served with. */
  readonly reader: string;
  /** [count, ...event]. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Pictures that a classifier sees at once. */
const READ_AT_ONCE = 64;

/** What does a trained classifier say of these pictures? The place of the likeliest answer to each question, [count, questions]. */
export default async function answers(
  spec: AnswersSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Float32Array> {
  const { event, heads, ...reader } = await unlessAborted(models.reader(spec.reader), signal);
  const answer = async (x: Float32Array) => {
    const logits = tf.tidy(() => reader.answer(reader.features(tf.tensor(x, [countOf(x, event), ...event]))));
    const found = await read(logits).finally(() => logits.dispose());
    return Float32Array.from(likeliest(found, heads));
  };
  return inPortions(spec.x, event, READ_AT_ONCE, answer, signal);
}
