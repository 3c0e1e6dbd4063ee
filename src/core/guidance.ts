/**
 * Guidance as sums of answers: each is to one question about the same x, and the weights of a sum add up to 1. Q is
 * what is asked for: a class, a prompt, a layout; or nothing.
 *
 * The convention throughout: x̂0 = ∅ + w·(c − ∅), so that w = 1 is the plain conditional answer, 0 the unconditional one.
 * The w of arXiv:2207.12598 eq. 6 is one less.
 */
import { type Floats, like } from './arrays.ts';
import type { Ideal } from './ideal.ts';
import type { Level } from './types.ts';

/** An answer that counts so much. */
export interface Weighted<Q> {
  readonly asked: Q;
  readonly weight: number;
}

/** From one answer towards another, and beyond where w > 1 (arXiv:2207.12598 eq. 6). With a prompt to avoid as `from`: a negative prompt. */
export const guided = <Q>(from: Q, to: Q, w: number): Weighted<Q>[] => [
  { asked: from, weight: 1 - w },
  { asked: to, weight: w },
];

/**
 * Several wishes at once, each with a guidance of its own; a negative one keeps away from its wish (arXiv:2206.01714 eq.
 * 11 and 12): ∅ + Σ wᵢ·(cᵢ − ∅).
 */
export const composed = <Q>(free: Q, wishes: readonly Weighted<Q>[]): Weighted<Q>[] => [
  { asked: free, weight: 1 - wishes.reduce((sum, { weight }) => sum + weight, 0) },
  ...wishes,
];

/** A part of a wish: what the wish is without it, and how often what that lacks counts. */
export interface Stress<Q> {
  readonly without: Q;
  readonly strength: number;
}

/**
 * Guidance w to what is asked for, each of some parts of which counts `strength` times: 1 is plain guidance, 0 leaves the part out.
 * ∅ + w·((whole − ∅) + Σ (strengthᵢ − 1)·(whole − withoutᵢ)).
 */
export function emphasised<Q>(free: Q, whole: Q, w: number, parts: readonly Stress<Q>[]): Weighted<Q>[] {
  const lacking = parts.map(({ without, strength }) => ({ asked: without, weight: w * (1 - strength) }));
  const rest = lacking.reduce((left, { weight }) => left - weight, w);
  return [{ asked: free, weight: 1 - w }, ...lacking, { asked: whole, weight: rest }];
}

/** Throws RangeError unless there are terms, and their weights are numbers that add up to 1. */
export function checkWeights(terms: readonly { readonly weight: number }[]): void {
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  if (!(Math.abs(sum - 1) < 1e-6))
    throw new RangeError(`the weights of what is asked add up to ${sum}, not to 1: change one of them`);
}

/** The same sum of exact answers. Throws RangeError as `checkWeights` does, and as they do. */
export function weighted(terms: readonly Weighted<Pick<Ideal, 'denoise'>>[]): Pick<Ideal, 'denoise'> {
  checkWeights(terms);
  return {
    denoise<A extends Floats>(x: A, level: Level): A {
      const out = like(x, x.length);
      for (const { asked, weight } of terms) {
        if (weight === 0) continue;
        const answer = asked.denoise(x, level);
        for (let i = 0; i < out.length; i++) out[i] += weight * answer[i];
      }
      return out;
    },
  };
}
