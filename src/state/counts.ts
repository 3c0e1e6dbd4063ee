import type { DataSet } from '../data/types.ts';

type Modality = DataSet['modality'];

/** How many samples a page can hold and draw at the display's rate. */
export const maxCount: Readonly<Record<Modality, number>> = { points: 5000, pictures: 64 };

/** How many the network denoises when nobody has said: few enough that every backend keeps up. */
export const runCount: Readonly<Record<Modality, number>> = { points: 2000, pictures: 9 };

/** What a menu offers. */
export const offeredCounts: Readonly<Record<Modality, readonly number[]>> = {
  points: [500, 2000, 5000],
  pictures: [1, 4, 9, 16, 36, 64],
};
