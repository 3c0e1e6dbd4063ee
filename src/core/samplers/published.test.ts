/**
 * Values from the public test suite of Hugging Face diffusers (tests/schedulers/test_scheduler_*.py). Means are
 * printed there to four digits and hold here to half a unit of the last one; sums hold to 0.01, as there, except where
 * they are so large that float32, in which they were computed, allows less.
 * Their network is k/(k + 1)·x at timestep k = n − 1, their sample counts from 0 to 767/768 in steps of 1/768, and
 * their noise, where a run begins at a picture, counts down.
 */
import { describe, expect, test } from 'vitest';
import { combine } from '../arrays.ts';
import { convert, jump, type Prediction } from '../process.ts';
import { chain, fromBetas, linearBetas, logSnr, schedules } from '../schedules.ts';
import { grid, spacings } from '../spacings.ts';
import type { Level, Options, Sampler, Schedule, Step, Tools } from '../types.ts';
import { finish } from './gaussian.fixture.ts';
import { samplers } from './index.ts';
import { turn } from './walk.ts';

const COUNT = 4 * 3 * 8 * 8;
// Sums do not depend on the order of the elements, so the shape [4, 3, 8, 8] can be forgotten.
const sample: Float64Array = Float64Array.from({ length: COUNT }, (_, k) => k / COUNT);
const countdown = sample.map((_, k) => (COUNT - 1 - k) / COUNT);
const total = (x: Float64Array) => x.reduce((sum, value) => sum + Math.abs(value), 0);
const expectSum = (x: Float64Array, sum: number, tolerance = 1e-2) =>
  expect(Math.abs(total(x) - sum)).toBeLessThan(tolerance);
const expectMean = (x: Float64Array, mean: number, tolerance = 0.6e-4) =>
  expect(Math.abs(total(x) / COUNT - mean)).toBeLessThan(tolerance);

interface Dummy {
  readonly prediction?: Prediction;
  readonly clip?: boolean;
}

/** ln(sigma/alpha) at timestep 0 … 999. */
const table = Array.from({ length: 1000 }, (_, k) => -logSnr(schedules.linear.level((k + 1) / 1000)) / 2);

/** The timestep of a level: on the chain itself, else by ln(sigma/alpha) in a straight line, rounded, as there. */
function timestepOf(level: Level): number {
  const n = level.t * 1000;
  if (Math.abs(n - Math.round(n)) < 1e-9) return Math.round(n) - 1;
  const log = -logSnr(level) / 2;
  const above = table.findIndex((value) => value > log);
  return Math.round(above - (table[above] - log) / (table[above] - table[above - 1]));
}

/** For variance-preserving levels of a chain of 1000 steps. */
function tools({ prediction = 'epsilon', clip = false }: Dummy = {}): Tools<Float64Array> {
  return {
    combine,
    noise: () => new Float64Array(COUNT),
    denoise(x, level) {
      const timestep = timestepOf(level);
      const output = combine([timestep / (timestep + 1), x]);
      const x0 = convert(combine<Float64Array>, prediction, 'x0', x, output, level);
      return clip ? x0.map((value) => Math.min(1, Math.max(-1, value))) : x0;
    },
  };
}

/** Levels at timesteps counted from 0, where −1 is data. */
const at = (timesteps: readonly number[], schedule: Schedule = schedules.linear): Level[] =>
  timesteps.map((timestep) => chain(schedule).level(timestep + 1));

const run = (sampler: Sampler, levels: readonly Level[], dummy: Dummy = {}, x = sample, options?: Options) =>
  finish(sampler.run(tools(dummy), x, levels, options));

/** The run, but its last step of first order, as diffusers goes when there are fewer than 15. */
function runLowering(
  sampler: Sampler,
  levels: readonly Level[],
  dummy: Dummy,
  x = sample,
  options?: Options,
) {
  const steps: Step<Float64Array>[] = [...sampler.run(tools(dummy), x, levels, options)];
  const { level, x: last, denoised } = steps[steps.length - 1];
  const to = turn(level, levels[levels.length - 1]);
  return combine([to.x, last], [to.x0, denoised]);
}

describe('DDIM, 10 steps, leading, clipped', () => {
  const timesteps = [
    ...spacings.leading.times(10, schedules.linear).map((t) => Math.round(t * 1000) - 1),
    -1,
  ];
  const levels = at(timesteps);
  test('epsilon: 172.0067', () => {
    expectSum(run(samplers.ddim, levels, { clip: true }), 172.0067);
  });
  test('v: 52.5302', () => {
    expectSum(run(samplers.ddim, levels, { clip: true, prediction: 'v' }), 52.5302);
  });
  test('betas from 0.01, ending at data: 149.8295', () => {
    const schedule = fromBetas('', '', linearBetas(0.01));
    expectSum(run(samplers.ddim, at(timesteps, schedule), { clip: true }), 149.8295);
  });
  test('from a picture at the ninth timestep: 354.5418', () => {
    const x = jump(combine<Float64Array>, sample, countdown, levels[8]);
    expectSum(run(samplers.ddim, levels.slice(8), { clip: true }, x), 354.5418);
  });
});

/** 10 steps, linspace, ending at the first level of the chain. */
const solver = at([999, 899, 799, 699, 599, 500, 400, 300, 200, 100, 0]);

describe('DPM-Solver++(2M)', () => {
  test('epsilon: mean 0.3301', () => {
    expectMean(run(samplers.dpmpp2m, solver), 0.3301);
  });
  test('v: mean 0.2251', () => {
    expectMean(run(samplers.dpmpp2m, solver, { prediction: 'v' }), 0.2251);
  });
  test('from a picture at the sixth timestep: 318.4111', () => {
    const x = jump(combine<Float64Array>, sample, countdown, solver[5]);
    expectSum(run(samplers.dpmpp2m, solver.slice(5), {}, x), 318.4111);
  });
});

describe('UniPC, order 2, bh2', () => {
  test('epsilon: mean 0.2464', () => {
    expectMean(runLowering(samplers.unipc, solver, {}), 0.2464);
  });
  test('v: mean 0.1014', () => {
    expectMean(runLowering(samplers.unipc, solver, { prediction: 'v' }), 0.1014);
  });
  test('from a picture at the ninth timestep: 315.5757', () => {
    const x = jump(combine<Float64Array>, sample, countdown, solver[8]);
    expectSum(runLowering(samplers.unipc, solver.slice(8), {}, x), 315.5757);
  });
});

describe('DEIS, order 2', () => {
  const options = { order: 2 };
  test('epsilon: mean 0.2392', () => {
    expectMean(runLowering(samplers.deis, solver, {}, sample, options), 0.23916);
  });
  test('v: mean 0.091', () => {
    expectMean(runLowering(samplers.deis, solver, { prediction: 'v' }, sample, options), 0.091, 0.5e-3);
  });
  test('from a picture at the ninth timestep: 315.3016', () => {
    const x = jump(combine<Float64Array>, sample, countdown, solver[8]);
    expectSum(runLowering(samplers.deis, solver.slice(8), {}, x, options), 315.3016);
  });
});

describe('on Karras sigmas, 10 levels, the last of them the first of the chain', () => {
  // For v their formulas give 4e-4 less than they print (0.2092 for 2M); their own tolerance is 1e-3.
  const levels = grid(schedules.linear, 10, spacings.karras);
  test('DPM-Solver++(2M), v: mean 0.2096', () => {
    expectMean(run(samplers.dpmpp2m, levels.slice(0, -1), { prediction: 'v' }), 0.2096, 1e-3);
  });
  // What the corrector makes of the last level is yielded before the step to data.
  const corrected = (dummy: Dummy) => [...samplers.unipc.run(tools(dummy), sample, levels)][9].x;
  test('UniPC: mean 0.2925', () => {
    expectMean(corrected({}), 0.2925);
  });
  test('UniPC, v: mean 0.1966', () => {
    expectMean(corrected({ prediction: 'v' }), 0.1966, 1e-3);
  });
});

describe('consistency', () => {
  test('one step on the scaled linear chain: 18.7097', () => {
    expectSum(run(samplers.lcm, at([999, -1], schedules.scaledLinear)), 18.7097, 1e-3);
  });
});

describe('in variance-exploding units, on a chain of 1100 steps', () => {
  const ratios = (() => {
    const { alphaBars } = chain(fromBetas('', '', linearBetas(1e-4, 0.02, 1100)), 1100);
    return alphaBars.slice(1).map((alphaBar) => Math.sqrt((1 - alphaBar) / alphaBar));
  })();
  /** t carries the timestep, between whole ones too, where sigma goes in a straight line. */
  const levels: Level[] = Array.from({ length: 10 }, (_, i) => {
    const t = 1099 * (1 - i / 9);
    const below = Math.min(Math.floor(t), 1098);
    return { t, alpha: 1, sigma: ratios[below] + (t - below) * (ratios[below + 1] - ratios[below]) };
  });
  levels.push({ t: -1, alpha: 1, sigma: 0 });
  /** Their loops hand the network's scaled input to the solver as well, so x shrinks before every step. */
  const stepwise = (sampler: Sampler, prediction: 'epsilon' | 'v', start: Float64Array, from: number) => {
    let x = start;
    for (let i = from; i < 10; i++) {
      const [level, next] = [levels[i], levels[i + 1]];
      x = combine([1 / Math.hypot(1, level.sigma), x]);
      x = finish(sampler.run(scaled(prediction, level), x, [level, next]));
    }
    return x;
  };
  const scaled = (prediction: 'epsilon' | 'v', first: Level): Tools<Float64Array> => ({
    ...tools(),
    denoise(x, level) {
      const { t, sigma } = level;
      const spread = Math.hypot(1, sigma);
      const output = t / (t + 1);
      const c = prediction === 'epsilon' ? 1 - sigma * output : 1 / spread ** 2 - (sigma / spread) * output;
      // Heun's second look is at an x that they scale for the network, and for the slope only.
      return combine([level === first ? c : 1 - (sigma * output) / spread, x]);
    },
  });
  const full = (sampler: Sampler, prediction: 'epsilon' | 'v' = 'epsilon') =>
    stepwise(sampler, prediction, combine([levels[0].sigma, sample]), 0);
  const fromPicture = (sampler: Sampler) =>
    stepwise(sampler, 'epsilon', combine([levels[0].sigma, sample], [levels[8].sigma, countdown]), 8);

  test('Euler: 10.0807, v 0.0002, from a picture 57062.9297', () => {
    expectSum(full(samplers.euler), 10.0807);
    expectSum(full(samplers.euler, 'v'), 0.0002, 1e-3);
    expectSum(fromPicture(samplers.euler), 57062.9297, 0.5);
  });
  test('Heun: 0.1233, from a picture 75074.8906', () => {
    expectSum(full(samplers.heun), 0.1233, 1e-4);
    expectSum(fromPicture(samplers.heun), 75074.8906, 0.5);
  });
});
