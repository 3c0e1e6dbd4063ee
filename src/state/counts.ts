/** How many samples are shown and denoised at once. */
import type { DataSet } from '../data/types.ts';
import { type Field, integer, optional } from './fields.ts';

/** How many samples there can be of a kind of data. */
interface Counts {
  /** What a page can hold and draw at the display's rate. */
  readonly most: number;
  /** What the network denoises when nobody has said: few enough that every backend keeps up. */
  readonly usual: number;
  /** What a slow device begins with. */
  readonly few: number;
  /** What a menu offers. */
  readonly offered: readonly number[];
}

const counts = {
  points: { most: 5000, usual: 2000, few: 500, offered: [500, 2000, 5000] },
  pictures: { most: 64, usual: 9, few: 4, offered: [1, 4, 9, 16, 36, 64] },
  /** Pictures that are asked for in words take two larger networks' work each, and a few already show what is meant. */
  asked: { most: 16, usual: 4, few: 1, offered: [1, 4, 9, 16] },
} as const satisfies Record<string, Counts>;

export const countsOf = ({ modality, text }: DataSet): Counts => counts[text ? 'asked' : modality];

/** As many as any page holds of such data, whatever a network could denoise. */
export const mostOf = ({ modality }: DataSet): number => counts[modality].most;

/** null: what is usual for the data. A few pictures are many, and as few points next to none. */
export const countField: Field<number | null> = {
  ...optional(integer('Count', 1, counts.points.most, 1)),
  madeFor: (value, data) => (value === null ? '' : value > countsOf(data).most ? null : data.modality),
};
