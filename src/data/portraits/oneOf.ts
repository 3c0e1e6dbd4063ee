import type { Rng } from '../../core/random.ts';

/** One of the values, all equally likely. */
export const oneOf = <T>(rng: Rng, values: readonly T[]): T => values[rng.integer(values.length)];
