import * as tf from '@tensorflow/tfjs-core';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { inPortions } from '../portions.ts';
import { countOf, read } from '../tensors.ts';

export interface FeaturesSpec {
  /** A key of the registry `models`: a classifier that the page is served with. */
  readonly reader: string;
  /** [count, ...event]. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Pictures that a classifier sees at once. */
const READ_AT_ONCE = 64;

/** What does a trained classifier see in these pictures? Features by its last layer but one, [count, dimension]. */
export default async function features(
  spec: FeaturesSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Float32Array> {
  const reader = await unlessAborted(models.reader(spec.reader), signal);
  const see = async (x: Float32Array) => {
    const seen = tf.tidy(() => reader.features(tf.tensor(x, [countOf(x, reader.event), ...reader.event])));
    return read(seen).finally(() => seen.dispose());
  };
  return inPortions(spec.x, reader.event, READ_AT_ONCE, see, signal);
}
