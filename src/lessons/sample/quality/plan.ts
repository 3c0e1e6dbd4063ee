/** What is measured, and in which order: cheap runs first, and each again with other seeds as it goes on. */
import type { Effort } from '../../../core/kinds/kind.ts';
import type { DataSet } from '../../../state/sources.ts';
import { callsOf, stepsWithin } from '../../common/bench/calls.ts';
import { studentOf } from '../../common/student.ts';
import { type Mark, type Walker, walkerOf } from './fields/marks.ts';

/** A run that is measured. repeat: 0 for the page's seed, 1 for the next one … */
export interface Planned extends Mark {
  readonly repeat: number;
  /** How often it asks the network. */
  readonly calls: number;
}

export const effortOf = ({ kind }: Pick<DataSet, 'kind'>): Effort => kind.effort;

/** The places of a curve, from the left: of a student the steps that it is made for, none where the data have none. */
export function marksOf(sampler: Walker, data: DataSet): Mark[] {
  const steps =
    sampler === 'student'
      ? (studentOf(data)?.steps ?? [])
      : effortOf(data).budgets.map((calls) => stepsWithin(sampler, calls));
  return [...new Set(steps)].map((count) => ({ sampler, steps: count }));
}

/** How often the run of a mark asks its network. */
export const callsAt = ({ sampler, steps }: Mark): number => callsOf({ sampler: walkerOf(sampler), steps });

/**
 * All runs, in the order of their cost. A mark's second run comes as late as a first run of 8 times its calls, its third as late as one of 27:
 * so the curves reach far before they are exact, and are fairly exact at the left before they reach very far.
 */
export function plan(chosen: readonly Walker[], data: DataSet): Planned[] {
  const { repeats } = effortOf(data);
  const marks = chosen.flatMap((sampler) => marksOf(sampler, data));
  const all = Array.from({ length: repeats }, (_, repeat) =>
    marks.map((mark) => ({ ...mark, repeat, calls: callsAt(mark) })),
  ).flat();
  const turn = ({ calls, repeat }: Planned) => calls * (repeat + 1) ** 3;
  return all.sort((a, b) => turn(a) - turn(b) || a.repeat - b.repeat);
}
