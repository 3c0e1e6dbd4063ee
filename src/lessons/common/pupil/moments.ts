/** A state of a training that it can go on from. */

import { at } from '../../../core/at.ts';
import { type Averaging, weightsIn } from '../../../core/averages.ts';
export interface Moment {
  /** Steps that are done. */
  readonly step: number;
  /** All that the training needs to go on, its weights and their averages among it. */
  readonly checkpoint: Uint8Array;
}

/** Bytes that the kept moments of all trainings take together. */
export const BUDGET = 48 * 1024 ** 2;
export const MOST = 32;

/** What the network draws with: [number of weights]. */
export const weightsOf = ({ checkpoint }: Moment, averaging: Averaging): Float32Array<ArrayBuffer> =>
  weightsIn(checkpoint, averaging);

/**
 * With a newer moment; where they get too many, the one goes that its neighbours stand nearest to, counted in factors:
 * early moments lie close, late ones far apart, as a training changes. The first and the newest stay. budget: bytes, of
 * which each moment takes so many.
 */
export function withMoment<M extends Moment>(
  moments: readonly M[],
  newer: M,
  budget: number,
  bytes = newer.checkpoint.byteLength,
): readonly M[] {
  const all = [...moments.filter(({ step }) => step < newer.step), newer];
  while (all.length > 2 && (all.length > MOST || all.length * bytes > budget)) all.splice(crowded(all), 1);
  return all;
}

function crowded(all: readonly Moment[]): number {
  let [least, place] = [Number.POSITIVE_INFINITY, 1];
  for (let i = 1; i < all.length - 1; i++) {
    const gap = (at(all, i + 1).step + 1) / (at(all, i - 1).step + 1);
    if (gap < least) [least, place] = [gap, i];
  }
  return place;
}
