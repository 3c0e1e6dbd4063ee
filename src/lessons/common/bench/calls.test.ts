import { describe, expect, it } from 'vitest';
import { combine } from '../../../core/arrays.ts';
import { budgets } from '../../../core/kinds/budgets.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Sampler, Tools } from '../../../core/types.ts';
import type { SamplerName } from '../../../state/options.ts';
import { callsOf, stepsWithin } from './calls.ts';

const names = Object.keys(samplers) as SamplerName[];

/** Calls of a whole walk with values. */
function walked(name: SamplerName, steps: number, schedule: keyof typeof schedules): number {
  let calls = 0;
  const tools: Tools<Float32Array> = {
    denoise: (x) => {
      calls++;
      return x.map((value) => 0.5 * value);
    },
    combine: combine as Tools<Float32Array>['combine'],
    noise: () => Float32Array.of(0.3, -0.2),
  };
  const sampler: Sampler = samplers[name];
  const walk = sampler.run(tools, Float32Array.of(1, 2), grid(schedules[schedule], steps));
  while (!walk.next().done);
  return calls;
}

describe('the cost of a run', () => {
  it.each(names)('%s asks as often as the plan says', (name) => {
    for (const schedule of ['cosine', 'linear', 'flow'] as const)
      for (const steps of [1, 2, 3, 10, 57])
        expect(callsOf({ sampler: name, steps }), `${schedule} ${steps}`).toBe(walked(name, steps, schedule));
  });

  it('Heun asks twice a step, so it gets half as many', () => {
    expect(stepsWithin('heun', 10)).toBe(5);
    expect(callsOf({ sampler: 'heun', steps: 5 })).toBe(9);
    expect(stepsWithin('ddim', 10)).toBe(10);
  });

  it('stays within each budget, and would not with one step more', () => {
    for (const sampler of names)
      for (const budget of budgets) {
        const steps = stepsWithin(sampler, budget);
        expect(callsOf({ sampler, steps })).toBeLessThanOrEqual(budget);
        expect(callsOf({ sampler, steps: steps + 1 })).toBeGreaterThan(budget);
      }
  });
});
