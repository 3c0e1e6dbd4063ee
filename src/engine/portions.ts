import { joined } from '../core/arrays.ts';
import { yieldThread } from '../core/pace.ts';
import { countOf } from './tensors.ts';

/**
 * What becomes of many samples, some of them at a time: so memory does not grow with their number, and whoever has
 * cancelled waits for no more than a portion. x: [count, ...event] → the answers one after the other. Throws RangeError
 * where x is no whole number of samples.
 */
export async function inPortions(
  x: Float32Array,
  event: readonly number[],
  most: number,
  way: (portion: Float32Array) => Promise<Float32Array>,
  signal: AbortSignal,
): Promise<Float32Array> {
  const count = countOf(x, event);
  const size = x.length / count;
  const parts: Float32Array[] = [];
  for (let at = 0; at < count; at += most) {
    await yieldThread();
    signal.throwIfAborted();
    parts.push(await way(x.slice(at * size, (at + most) * size)));
  }
  signal.throwIfAborted();
  return parts.length === 1 ? parts[0] : joined(parts);
}
