/** How long arrows are, and how far two denoisers are apart. */
import type { Floats } from '../../../core/arrays.ts';

export function longestOf(arrow: Floats): number {
  let longest = 0;
  for (let i = 0; i < arrow.length; i += 2) longest = Math.max(longest, Math.hypot(arrow[i], arrow[i + 1]));
  return longest;
}

/** Mean of |arrow|² over the places, each with its weight. weights: [count], not all 0. */
export function meanSquare(arrow: Floats, weights?: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let i = 0; 2 * i < arrow.length; i++) {
    const weight = weights ? weights[i] : 1;
    sum += weight * (arrow[2 * i] ** 2 + arrow[2 * i + 1] ** 2);
    total += weight;
  }
  return sum / total;
}
