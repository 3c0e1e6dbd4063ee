/** How long arrows are, and how far two denoisers are apart. */

import type { Floats } from '../../../core/arrays.ts';
import { at, pairAt } from '../../../core/at.ts';

export function longestOf(arrow: Floats): number {
  let longest = 0;
  for (let i = 0; 2 * i < arrow.length; i++) longest = Math.max(longest, Math.hypot(...pairAt(arrow, i)));
  return longest;
}

/** Mean of |arrow|² over the places, each with its weight. weights: [count], not all 0. */
export function meanSquare(arrow: Floats, weights?: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let i = 0; 2 * i < arrow.length; i++) {
    const weight = weights ? at(weights, i) : 1;
    const [across, up] = pairAt(arrow, i);
    sum += weight * (across ** 2 + up ** 2);
    total += weight;
  }
  return sum / total;
}
