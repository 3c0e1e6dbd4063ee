import type { Floats } from '../arrays.ts';
import type { Level } from '../types.ts';

/** An exact denoiser. D values an event, K candidates (components of a mixture, or items of a set). Arrays are flat. */
export interface Ideal {
  /** D. */
  readonly dimension: number;
  /** K. */
  readonly candidates: number;
  /** E[x0 | x] at this level. x: [B, D] → [B, D] of the same type. Throws RangeError unless x has whole rows. */
  denoise<A extends Floats>(x: A, level: Level): A;
  /**
   * E[|x0 − E[x0 | x]|² | x], what nobody can know of x0 at this level: the trace of its covariance. x: [B, D] → [B].
   * Throws RangeError unless x has whole rows.
   */
  uncertainty(x: Floats, level: Level): Float64Array;
  /** P(candidate | x). x: [B, D] → [B, K]; rows sum to 1. Throws RangeError unless x has whole rows. */
  posterior(x: Floats, level: Level): Float64Array;
  /**
   * ln p(x) at this level, in nats. x: [B, D] → [B].
   * Throws RangeError unless x has whole rows, and for a finite set at sigma = 0, where it has no density.
   */
  logDensity(x: Floats, level: Level): Float64Array;
}

/** Turns logits into weights that sum to 1, in place, and returns ln Σ exp(logits). All may be very negative. */
export function softmax(logits: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > highest) highest = logit;
  let sum = 0;
  for (let k = 0; k < logits.length; k++) {
    const gap = highest - logits[k];
    // e^−50 is lost in rounding beside the largest, and leaving it out spares most of the work at low noise.
    logits[k] = gap > 50 ? 0 : Math.exp(-gap);
    sum += logits[k];
  }
  for (let k = 0; k < logits.length; k++) logits[k] /= sum;
  return highest + Math.log(sum);
}

/**
 * How many candidates each x could effectively have come from: 1 / Σ w² (Kish's effective sample size), 1 to K.
 * weights: [B, K], rows summing to 1 → [B].
 */
export function effectiveCandidates(weights: Float64Array, candidates: number): Float64Array {
  const out = new Float64Array(weights.length / candidates);
  for (let row = 0; row < out.length; row++) {
    let sum = 0;
    for (let i = row * candidates; i < (row + 1) * candidates; i++) sum += weights[i] ** 2;
    out[row] = 1 / sum;
  }
  return out;
}
