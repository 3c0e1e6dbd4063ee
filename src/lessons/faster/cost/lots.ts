/** How many samples are measured at a time, and how often. */
import type { DataSet } from '../../../state/sources.ts';

export interface Lots {
  /** Samples of a lot: as many for every contender, and for real ones. */
  readonly count: number;
  /** Lots of each entry, each by the next seed. */
  readonly lots: number;
  /** Real samples that all lots are compared with. */
  readonly reference: number;
  /** Calls of the network that each sampler is given: a student has its own. */
  readonly budgets: readonly number[];
}

const points: Lots = { count: 1000, lots: 5, reference: 2000, budgets: [1, 2, 4, 8, 16, 50, 200] };
/** Ten of each class, where there are ten. */
const pictures: Lots = { count: 100, lots: 5, reference: 1000, budgets: [1, 2, 4, 8, 16, 50] };
/** What is asked for in words is made by larger networks. */
const prompted: Lots = { count: 60, lots: 5, reference: 1000, budgets: [1, 2, 4, 8, 16] };

export function lotsOf({ kind, text }: Pick<DataSet, 'kind' | 'text'>): Lots {
  if (kind.planar) return points;
  return text ? prompted : pictures;
}

/** Of the first lot, so many stand on the stage: some of each class. */
export const shownOf = (data: Pick<DataSet, 'kind' | 'text'>): number =>
  data.kind.planar ? lotsOf(data).count : data.text ? 16 : 40;
