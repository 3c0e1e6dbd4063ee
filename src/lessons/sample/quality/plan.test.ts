import { describe, expect, it } from 'vitest';
import { combine } from '../../../core/arrays.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Sampler, Tools } from '../../../core/types.ts';
import type { SamplerName } from '../../../state/options.ts';
import { dataset } from '../../../state/sources.ts';
import { callsOf, effortOf, marksOf, plan, stepsWithin } from './plan.ts';

const names = Object.keys(samplers) as SamplerName[];
const points = dataset('moons');

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
      for (const budget of effortOf(points).budgets) {
        const steps = stepsWithin(sampler, budget);
        expect(callsOf({ sampler, steps })).toBeLessThanOrEqual(budget);
        expect(callsOf({ sampler, steps: steps + 1 })).toBeGreaterThan(budget);
      }
  });
});

describe('the plan', () => {
  const jobs = plan(['ddim', 'dpmpp2m', 'ddpm'], points);

  it('has each mark once for each seed', () => {
    const keys = jobs.map(({ sampler, steps, repeat }) => `${sampler} ${steps} ${repeat}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(3 * effortOf(points).budgets.length * effortOf(points).repeats);
    // One step and two calls are one and the same run of Heun.
    expect(
      marksOf('heun', points)
        .map(({ steps }) => steps)
        .slice(0, 3),
    ).toEqual([1, 2, 3]);
  });

  it('measures cheap marks first, and heavy ones once before the others are exact', () => {
    const at = (steps: number, repeat: number) =>
      jobs.findIndex((job) => job.sampler === 'ddpm' && job.steps === steps && job.repeat === repeat);
    expect(jobs.slice(0, 3).map(({ steps, repeat }) => [steps, repeat])).toEqual(Array(3).fill([1, 0]));
    expect(at(10, 0)).toBeLessThan(at(20, 0));
    expect(at(200, 0)).toBeLessThan(at(30, 1));
    expect(at(10, 1)).toBeLessThan(at(100, 0));
    expect(jobs[jobs.length - 1]).toMatchObject({ steps: 200, repeat: effortOf(points).repeats - 1 });
  });

  it('is empty without samplers', () => expect(plan([], points)).toEqual([]));
});
