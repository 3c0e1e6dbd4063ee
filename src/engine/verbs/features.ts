import * as tf from '@tensorflow/tfjs-core';
import { yieldThread } from '../../core/pace.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { countOf, read } from '../tensors.ts';

export interface FeaturesSpec {
  /** A key of the registry `models`: a classifier that the page is served with. */
  readonly reader: string;
  /** [count, ...event]. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Pictures that a classifier sees at once, so that memory does not grow with their number. */
const READ_AT_ONCE = 64;

/** What does a trained classifier see in these pictures? Features by its last layer but one, [count, dimension]. */
export default async function features(
  spec: FeaturesSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Float32Array> {
  const reader = await unlessAborted(models.reader(spec.reader), signal);
  const count = countOf(spec.x, reader.event);
  const size = spec.x.length / count;
  const parts: Float32Array[] = [];
  for (let at = 0; at < count; at += READ_AT_ONCE) {
    await yieldThread();
    signal.throwIfAborted();
    const x = spec.x.slice(at * size, (at + READ_AT_ONCE) * size);
    const seen = tf.tidy(() => reader.features(tf.tensor(x, [x.length / size, ...reader.event])));
    parts.push(await read(seen).finally(() => seen.dispose()));
  }
  signal.throwIfAborted();
  return joined(parts);
}

/** The parts one after the other. */
function joined(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    out.set(part, at);
    return at + part.length;
  }, 0);
  return out;
}
