/** What runs cost, in calls of the network. */
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Sampler, Tools } from '../../../core/types.ts';
import type { SamplerName } from '../../../state/options.ts';

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
export function callsOf({
  sampler,
  steps,
}: {
  readonly sampler: SamplerName;
  readonly steps: number;
}): number {
  const [first, further] = costOf(sampler);
  return first + (steps - 1) * further;
}

/** The most steps that so many calls allow; one at least. */
export function stepsWithin(sampler: SamplerName, calls: number): number {
  const [first, further] = costOf(sampler);
  return Math.max(1, 1 + Math.floor((calls - first) / further));
}

export const callsText = (calls: number): string => (calls === 1 ? '1 call' : `${calls} calls`);
