/**
 * Values from the public test suite of Hugging Face diffusers (tests/schedulers/test_scheduler_*.py), as printed
 * there and to the tolerance that is used there, or tighter. Their network is ε = x·k/(k + 1) with timestep k = n − 1,
 * their sample counts from 0 to 767 in steps of 1/768, on the linear chain of 1000 steps.
 */
import { describe, expect, test } from 'vitest';
import { combine } from '../arrays.ts';
import { convert, type Prediction } from '../process.ts';
import { chain, fromBetas, linearBetas, schedules } from '../schedules.ts';
import { spacings } from '../spacings.ts';
import type { Level, Options, Sampler, Schedule, Tools } from '../types.ts';
import { finish } from './gaussian.fixture.ts';
import { samplers } from './index.ts';

const COUNT = 4 * 3 * 8 * 8;
/** The sum of absolute values does not depend on the order of the elements. */
const sample = () => Float64Array.from({ length: COUNT }, (_, k) => k / COUNT);
const total = (x: Float64Array) => x.reduce((sum, value) => sum + Math.abs(value), 0);

interface Dummy {
  readonly prediction?: Prediction;
  readonly clip?: boolean;
}
function tools({ prediction = 'epsilon', clip = false }: Dummy): Tools<Float64Array> {
  return {
    combine,
    noise: () => new Float64Array(COUNT),
    denoise(x, level) {
      const timestep = Math.round(level.t * 1000) - 1;
      const output = combine([timestep / (timestep + 1), x]);
      const x0 = convert(combine<Float64Array>, prediction, 'x0', x, output, level);
      return clip ? x0.map((value) => Math.min(1, Math.max(-1, value))) : x0;
    },
  };
}

/** Levels at timesteps counted from 0, where −1 is data. */
const at = (schedule: Schedule, timesteps: readonly number[]): Level[] =>
  timesteps.map((timestep) => chain(schedule).level(timestep + 1));

const leading = (steps: number) =>
  spacings.leading.times(steps, schedules.linear).map((t) => Math.round(t * 1000) - 1);

function result(
  sampler: Sampler,
  timesteps: readonly number[],
  dummy: Dummy = {},
  options?: Options,
): number {
  const levels = at(schedules.linear, timesteps);
  return total(finish(sampler.run(tools(dummy), sample(), levels, options)));
}

describe('DDIM, 10 steps, leading, clipped', () => {
  const timesteps = [...leading(10), -1];
  test('epsilon: 172.0067', () => {
    expect(Math.abs(result(samplers.ddim, timesteps, { clip: true }) - 172.0067)).toBeLessThan(1e-2);
  });
  test('v: 52.5302', () => {
    const sum = result(samplers.ddim, timesteps, { clip: true, prediction: 'v' });
    expect(Math.abs(sum - 52.5302)).toBeLessThan(1e-2);
  });
  test('betas from 0.01, ending at data: 149.8295', () => {
    const schedule = fromBetas('', '', linearBetas(0.01));
    const x = finish(samplers.ddim.run(tools({ clip: true }), sample(), at(schedule, timesteps)));
    expect(Math.abs(total(x) - 149.8295)).toBeLessThan(1e-2);
  });
});

describe('DPM-Solver++(2M), 10 steps, linspace, ending at the first level of the chain', () => {
  const timesteps = [999, 899, 799, 699, 599, 500, 400, 300, 200, 100, 0];
  test('epsilon: mean 0.3301', () => {
    expect(Math.abs(result(samplers.dpmpp2m, timesteps) / COUNT - 0.3301)).toBeLessThan(1e-4);
  });
  test('v: mean 0.2251', () => {
    expect(Math.abs(result(samplers.dpmpp2m, timesteps, { prediction: 'v' }) / COUNT - 0.2251)).toBeLessThan(
      1e-4,
    );
  });
});
