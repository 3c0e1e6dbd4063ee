/**
 * How noisy values become shades. Data lies within ±1, its noisy versions do not; cut off at black and white they
 * would look harsher than they are. So all values of a frame are divided by one number, chosen from the level alone.
 */
import type { Level } from '../core/types.ts';
import type { Modality } from './modality.ts';

/** Data fits at sigma = 0; at alpha = 0, 95 % of the noise does. */
export const range = ({ alpha, sigma }: Pick<Level, 'alpha' | 'sigma'>): number => alpha + 2 * sigma;

export const gainAt = (modality: Modality, level: Pick<Level, 'alpha' | 'sigma'>): number =>
  modality.shaded ? 1 / range(level) : 1;

/** Pure noise. */
export const noiseGain = (modality: Modality): number => gainAt(modality, { alpha: 0, sigma: 1 });

/** Of states of a space: latents are decoded to what fits as data do, at any level. */
export const gainIn = (
  { latentOf }: { readonly latentOf?: string },
  modality: Modality,
  level: Pick<Level, 'alpha' | 'sigma'>,
): number => (latentOf ? 1 : gainAt(modality, level));
