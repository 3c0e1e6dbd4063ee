/** What becomes of an x̂₀ beyond the range of pictures: cut off, scaled back (dynamic thresholding), or nothing. */
import { keys } from './fields.ts';

export const clippingNames = { clip: 'clipped', dynamic: 'scaled', free: 'left free' } as const;
export const clippings = keys(clippingNames);
