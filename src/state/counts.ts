/** How many samples are shown and denoised at once. */
import type { Counts } from '../core/kinds/kind.ts';
import type { DataSet } from '../data/types.ts';
import { type Field, integer, optional } from './fields.ts';

export const countsOf = ({ kind, text }: DataSet): Counts => (text ? kind.countsWhenPrompted : kind.counts);

/** As many as any page holds of such data, whatever a network could denoise. */
export const mostOf = ({ kind }: DataSet): number => kind.counts.most;

/** More than there ever are of any kind. */
const MOST = 5000;

/** null: what is usual for the data. A few pictures are many, and as few points next to none. */
export const countField: Field<number | null> = {
  ...optional(integer('Count', 1, MOST, 1)),
  madeFor: (value, data) => (value === null ? '' : value > countsOf(data).most ? null : data.kind.name),
  needs: ['data'],
  settle(count, data) {
    const { most } = countsOf(data);
    if (count === null || count <= most) return { value: count, mended: [] };
    const why = `Count ${count} is more than the ${most} ${data.kind.nouns[1]} that fit`;
    return { value: null, mended: [why] };
  },
};
