/** What an exact denoiser is made of: small enough to be told to another thread, which makes its own. */
import { type Component, GaussianMixture } from './mixture.ts';
import type { Ideal } from './posterior.ts';
import { RoundMixture } from './round.ts';

export type IdealSpec =
  /** Equally likely round Gaussians. means: [K, D]. */
  | {
      readonly kind: 'round';
      readonly means: Float64Array;
      readonly dimension: number;
      readonly variance: number;
    }
  | { readonly kind: 'mixture'; readonly components: readonly Component[] };

/** Throws RangeError where the denoiser that it makes does. */
export const idealOf = (spec: IdealSpec): Ideal =>
  spec.kind === 'round'
    ? new RoundMixture(spec.means, spec.dimension, spec.variance)
    : new GaussianMixture(spec.components);
