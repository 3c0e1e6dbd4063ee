/** What becomes of an x̂₀ beyond the range of pictures: cut off, scaled back (dynamic thresholding), or nothing. */
import { keys } from './fields.ts';

export const clippingNames = { clip: 'clip', dynamic: 'rescale', free: 'off' } as const;
export const clippings = keys(clippingNames);
