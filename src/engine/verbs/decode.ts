import { leaving } from '../../core/space.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { inPortions } from '../portions.ts';

export interface DecodeSpec {
  /** A key of the registry `models`: the model in whose space these states lie. */
  readonly model: string;
  /** [count, ...event of the space]. */
  readonly states: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** States that are decoded at once. */
const AT_ONCE = 16;

/** What samples do these states of a model stand for? [count, ...event of the data]. Throws as `openSpace` does. */
export default async function decode(
  { model, states }: DecodeSpec,
  models: Models,
  signal: AbortSignal,
): Promise<Float32Array> {
  const space = await unlessAborted(models.space(model), signal);
  return inPortions(states, space.event, AT_ONCE, (portion) => leaving(space, portion), signal);
}
