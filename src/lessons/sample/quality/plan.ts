/** What is measured, and in which order: cheap runs first, and each again with other seeds as it goes on. */
import type { Effort } from '../../../core/kinds/kind.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Sampler, Tools } from '../../../core/types.ts';
import type { SamplerName } from '../../../state/options.ts';
import type { DataSet } from '../../../state/sources.ts';
import type { Mark } from './fields/marks.ts';

/** A run that is measured. repeat: 0 for the page's seed, 1 for the next one … */
export interface Planned extends Mark {
  readonly repeat: number;
  /** How often it asks the network. */
  readonly calls: number;
}

export const effortOf = ({ kind }: Pick<DataSet, 'kind'>): Effort => kind.effort;

/** Counts by walking with a sample that has no values. */
function counted(sampler: Sampler, steps: number): number {
  let calls = 0;
  const nothing = new Float32Array(0);
  const tools: Tools<Float32Array> = {
    denoise: () => {
      calls++;
      return nothing;
    },
    combine: () => nothing,
    noise: () => nothing,
  };
  const walk = sampler.run(tools, nothing, grid(schedules.cosine, steps));
  while (!walk.next().done);
  return calls;
}

const costs = new Map<SamplerName, readonly [first: number, further: number]>();

function costOf(name: SamplerName): readonly [first: number, further: number] {
  let cost = costs.get(name);
  if (!cost) {
    const [one, two] = [counted(samplers[name], 1), counted(samplers[name], 2)];
    cost = [one, two - one];
    costs.set(name, cost);
  }
  return cost;
}

/** How often a run of so many steps asks the network: Heun twice a step, but for the last. */
export function callsOf({ sampler, steps }: Mark): number {
  const [first, further] = costOf(sampler);
  return first + (steps - 1) * further;
}

/** The most steps that so many calls allow; one at least. */
export function stepsWithin(sampler: SamplerName, calls: number): number {
  const [first, further] = costOf(sampler);
  return Math.max(1, 1 + Math.floor((calls - first) / further));
}

/** The places of a sampler's curve, from the left. */
export function marksOf(sampler: SamplerName, data: DataSet): Mark[] {
  const steps = effortOf(data).budgets.map((calls) => stepsWithin(sampler, calls));
  return [...new Set(steps)].map((count) => ({ sampler, steps: count }));
}

/**
 * All runs, in the order of their cost. A mark's second run comes as late as a first run of 8 times its calls, its third as late as one of 27:
 * so the curves reach far before they are exact, and are fairly exact at the left before they reach very far.
 */
export function plan(chosen: readonly SamplerName[], data: DataSet): Planned[] {
  const { repeats } = effortOf(data);
  const marks = chosen.flatMap((sampler) => marksOf(sampler, data));
  const all = Array.from({ length: repeats }, (_, repeat) =>
    marks.map((mark) => ({ ...mark, repeat, calls: callsOf(mark) })),
  ).flat();
  const turn = ({ calls, repeat }: Planned) => calls * (repeat + 1) ** 3;
  return all.sort((a, b) => turn(a) - turn(b) || a.repeat - b.repeat);
}
