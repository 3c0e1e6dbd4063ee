import { entering } from '../../core/space.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { inPortions } from '../portions.ts';

export interface EncodeSpec {
  /** A key of the registry `models`: the model in whose space the states are to lie. */
  readonly model: string;
  /** [count, ...event of the data]. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Samples that are encoded at once. */
const AT_ONCE = 16;

/** Which states of a model stand for these samples? [count, ...event of the space]. Throws as `openSpace` does. */
export default async function encode(
  { model, x }: EncodeSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Float32Array> {
  const space = await unlessAborted(models.space(model), signal);
  return inPortions(x, space.data, AT_ONCE, (portion) => entering(space, portion), signal);
}
