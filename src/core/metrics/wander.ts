import type { Component } from '../ideal.ts';
import { nearestPart } from './modes.ts';

/** Of which share of the samples each part is the nearest. x: [N, 2] → [parts]. */
export function sharesOf(x: ArrayLike<number>, parts: readonly Component[]): Float64Array {
  const shares = new Float64Array(parts.length);
  const alike = parts.map(() => 1);
  const count = x.length / 2;
  for (let b = 0; b < count; b++) shares[nearestPart(x[2 * b], x[2 * b + 1], parts, alike).at] += 1 / count;
  return shares;
}

/** The least share of samples that must go to another part to come from one to the other: their total variation. */
export const moved = (before: Float64Array, after: Float64Array): number =>
  before.reduce((sum, share, k) => sum + Math.abs(share - after[k]), 0) / 2;
