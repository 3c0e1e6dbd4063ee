import type { Rng } from '../core/random.ts';

/** One of the values, all equally likely. */
export const oneOf = <T>(rng: Rng, values: readonly T[]): T => values[rng.integer(values.length)];

/** The values, in any order. */
export function inAnyOrder<T>(rng: Rng, values: readonly T[]): T[] {
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = rng.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
