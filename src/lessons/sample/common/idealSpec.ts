/** What an exact denoiser is made of: small enough to be told to another thread, which makes its own. */
import { type Component, GaussianMixture, type Ideal, RoundMixture } from '../../../core/ideal.ts';

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
export const idealOf = (recipe: IdealSpec): Ideal =>
  recipe.kind === 'round'
    ? new RoundMixture(recipe.means, recipe.dimension, recipe.variance)
    : new GaussianMixture(recipe.components);
