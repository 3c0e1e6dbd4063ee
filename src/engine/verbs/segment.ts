import * as tf from '@tensorflow/tfjs-core';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { inPortions } from '../portions.ts';
import { countOf, read } from '../tensors.ts';

export interface SegmentSpec {
  /** A key of the registry `models`: a segmenter that the page is served with. */
  readonly segmenter: string;
  /** [count, ...event]. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Pictures that are taken apart at once. */
const AT_ONCE = 64;

/** Which part does each pixel of these pictures show? Its index among the parts of the data, [count, H, W]. */
export default async function segment(
  spec: SegmentSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { event, split } = await unlessAborted(models.segmenter(spec.segmenter), signal);
  const see = async (x: Float32Array) => {
    const parts = tf.tidy(() => tf.cast(split(tf.tensor(x, [countOf(x, event), ...event])), 'float32'));
    return read(parts).finally(() => parts.dispose());
  };
  return Uint8Array.from(await inPortions(spec.x, event, AT_ONCE, see, signal));
}
