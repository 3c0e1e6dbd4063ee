import { type Energy, energySteps } from './energy.ts';
import { slicedWasserstein } from './sliced.ts';

/** A way to say how far samples are from data. */
export interface Metric {
  readonly key: 'wasserstein' | 'energy';
  /** What it is called within a sentence. */
  readonly name: string;
  /** Samples that a set needs at least. */
  readonly fewest: number;
  /** Between two sets, [n, D] and [m, D], a little at a time. Throws RangeError where a set is smaller than `fewest`. */
  between(a: Float32Array, b: Float32Array, dimension: number): Generator<void, Energy>;
  /** Below it nothing can be told apart from data. distances: of fresh draws of the data from the data. */
  floor(distances: readonly number[]): number;
}

/** Directions at a time: a few milliseconds for 5,000 points. */
const BATCH = 6;
const BATCHES = 12;

/** Sliced Wasserstein-2 in units of x, along 72 directions, the same at each call; no error of its own is known. */
export const wasserstein: Metric = {
  key: 'wasserstein',
  name: 'sliced Wasserstein distance',
  fewest: 1,
  *between(a, b, dimension) {
    let squares = 0;
    for (let seed = 0; seed < BATCHES; seed++) {
      squares += slicedWasserstein(a, b, dimension, { directions: BATCH, seed }) ** 2;
      yield;
    }
    return { distance: Math.sqrt(squares / BATCHES), error: null };
  },
  // So few samples are never at distance 0.
  floor: (distances) => distances.reduce((sum, one) => sum + one, 0) / distances.length,
};

/** Energy distance in units of x, without bias. */
export const energy: Metric = {
  key: 'energy',
  name: 'energy distance',
  fewest: 2,
  between: energySteps,
  // Their mean is 0 but for chance, since nothing is biased: how far they stray is what cannot be told apart.
  floor: (distances) => Math.sqrt(distances.reduce((sum, one) => sum + one * one, 0) / distances.length),
};
