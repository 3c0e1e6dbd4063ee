import { streams, uniforms } from '../core/random.ts';
import { checkCount } from './check.ts';

/**
 * count indices below size in an order that the seed decides: no index twice before each has come once, and then
 * the same order again. Fewer indices are the beginning of more.
 */
export function shuffled(size: number, seed: number, count: number): Uint32Array {
  checkCount(count);
  const order = Uint32Array.from({ length: size }, (_, index) => index);
  const chosen = Math.min(size, count);
  const chance = uniforms(seed, streams.data, 0, new Float64Array(chosen));
  for (let i = 0; i < chosen; i++) {
    const other = i + Math.floor(chance[i] * (size - i));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return Uint32Array.from({ length: count }, (_, i) => order[i % size]);
}
