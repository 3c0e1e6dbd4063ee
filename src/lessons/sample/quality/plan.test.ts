import { describe, expect, it } from 'vitest';
import { dataset } from '../../../state/sources.ts';
import { effortOf, marksOf, plan } from './plan.ts';

const points = dataset('moons');

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

  it('has the student where the data have one, with the steps that it is made for', () => {
    const student = plan(['student'], dataset('fashion')).filter(({ repeat }) => repeat === 0);
    expect(student.map(({ steps, calls }) => [steps, calls])).toEqual([1, 2, 4, 8].map((one) => [one, one]));
    expect(plan(['student'], points)).toEqual([]);
  });

  it('is empty without samplers', () => expect(plan([], points)).toEqual([]));
});
