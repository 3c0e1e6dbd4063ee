/**
 * Values from the public test suite of Hugging Face diffusers (tests/schedulers/test_scheduler_*.py). Means are
 * printed there to four digits and hold here to half a unit of the last; sums to 0.01, as there, or as float32 allows.
 * Their network is k/(k + 1)·x at timestep k = n − 1, their sample counts from 0 to 767/768 in steps of 1/768, and
 * their noise, where a run begins at a picture, counts down.
 * What they print for DDPM, Euler ancestral, DPM-Solver++ SDE and several steps of LCM rests on torch's random numbers,
 * so only their variances can be met (process.test.ts); EDM's sampler with churn they do not have.
 */
import { describe, expect, test } from 'vitest';
import { combine } from '../arrays.ts';
import { convert, jump, type Prediction } from '../process.ts';
import { chain, fromBetas, linearBetas, logSnr, schedules } from '../schedules.ts';
import { grid, spacings } from '../spacings.ts';
import type { Level, OptionValues, Sampler, Schedule, Step, Tools } from '../types.ts';
import { finish } from './gaussian.fixture.ts';
import { samplers } from './index.ts';
import { flowCoefficients } from './steps.ts';

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

const run = (sampler: Sampler, levels: readonly Level[], dummy: Dummy = {}, x = sample, own?: OptionValues) =>
  finish(sampler.run(tools(dummy), x, levels, own));

/** The run, but its last step of first order, as diffusers goes when there are fewer than 15. */
function runLowering(
  sampler: Sampler,
  levels: readonly Level[],
  dummy: Dummy,
  x = sample,
  own?: OptionValues,
) {
  const steps: Step<Float64Array>[] = [...sampler.run(tools(dummy), x, levels, own)];
  const { level, x: last, denoised } = steps[steps.length - 1];
  const to = flowCoefficients(level, levels[levels.length - 1]);
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

/** 10 sigmas from 80 to 0.002 with their own unit of x, which no schedule of variance 1 has; t is ln(sigma) / 4. */
describe('in EDM’s units', () => {
  const DATA = 0.5;
  const levels: Level[] = grid(schedules.karras, 10, spacings.linspace)
    .slice(0, -1)
    .map(({ alpha, sigma }) => ({ t: Math.log(sigma / alpha) / 4, alpha: 1, sigma: sigma / alpha }));
  interface Given {
    readonly prediction?: 'epsilon' | 'v';
    /** Whether the network is shown x at the scale that it is made for; not all of their loops do so. */
    readonly scales: boolean;
  }
  const preconditioned = ({ prediction = 'epsilon', scales }: Given): Tools<Float64Array> => ({
    ...tools(),
    denoise(x, { t, sigma }) {
      const spread = Math.hypot(sigma, DATA);
      const out = ((prediction === 'v' ? -1 : 1) * sigma * DATA) / spread;
      return combine([(DATA / spread) ** 2 + ((out * t) / (t + 1)) * (scales ? 1 / spread : 1), x]);
    },
  });
  test('Euler: 34.1855', () => {
    const x = combine([Math.hypot(80, 1), sample]);
    const all = [...levels, { t: 0, alpha: 1, sigma: 0 }];
    expectSum(finish(samplers.euler.run(preconditioned({ scales: true }), x, all)), 34.1855, 1e-3);
  });
  const solved = (given: Given, from = 0, x = sample) =>
    finish(samplers.dpmpp2m.run(preconditioned(given), x, levels.slice(from)));
  test('DPM-Solver++(2M): mean 0.0001, v 0.0092, from a picture at the sixth sigma 8.1661', () => {
    expectMean(solved({ scales: false }), 0.0001);
    expectMean(solved({ scales: false, prediction: 'v' }), 0.0092);
    const x = jump(combine<Float64Array>, sample, countdown, levels[5]);
    expectSum(solved({ scales: false }, 5, x), 8.1661);
  });
});

describe('even in ln sigma, 10 levels', () => {
  test('DPM-Solver++(2M), v: mean 0.1554', () => {
    const levels = grid(schedules.linear, 10, spacings.logSnr);
    expectMean(run(samplers.dpmpp2m, levels.slice(0, -1), { prediction: 'v' }), 0.1554, 1e-3);
  });
});

describe('consistency', () => {
  test('one step on the scaled linear chain: 18.7097', () => {
    expectSum(run(samplers.lcm, at([999, -1], schedules.scaledLinear)), 18.7097, 1e-3);
  });
});

describe('in variance-exploding units, on a chain of 1100 steps', () => {
  const STEPS = 10;
  const ratios = (() => {
    const { alphaBars } = chain(fromBetas('', '', linearBetas(1e-4, 0.02, 1100)), 1100);
    return alphaBars.slice(1).map((alphaBar) => Math.sqrt((1 - alphaBar) / alphaBar));
  })();
  const ramp = Array.from({ length: STEPS }, (_, i) => i / (STEPS - 1));
  const data: Level = { t: -1, alpha: 1, sigma: 0 };
  /** t carries the timestep, between whole ones too, where sigma goes in a straight line. */
  const even: Level[] = ramp.map((share) => {
    const t = 1099 * (1 - share);
    const below = Math.min(Math.floor(t), 1098);
    return { t, alpha: 1, sigma: ratios[below] + (t - below) * (ratios[below + 1] - ratios[below]) };
  });
  /** Karras' sigmas, whose timesteps lie where ln sigma goes in a straight line. */
  const karras: Level[] = ramp.map((share) => {
    const [high, low] = [ratios[1099], ratios[0]].map((sigma) => sigma ** (1 / 7));
    const sigma = (high + share * (low - high)) ** 7;
    const above = Math.max(1, share ? ratios.findIndex((ratio) => ratio >= sigma) : 1099);
    const [a, b] = [Math.log(ratios[above - 1]), Math.log(ratios[above])];
    return { t: above - 1 + (Math.log(sigma) - a) / (b - a), alpha: 1, sigma };
  });
  /** What their network makes of an x that is scaled for it, turned into x0: c·x. */
  const gain = ({ t, sigma }: Level, prediction: 'epsilon' | 'v') => {
    const spread = Math.hypot(1, sigma);
    const output = t / (t + 1);
    return prediction === 'epsilon' ? 1 - sigma * output : 1 / spread ** 2 - (sigma / spread) * output;
  };
  const shrunk = (x: Float64Array, { sigma }: Level) => combine([1 / Math.hypot(1, sigma), x]);

  interface Run {
    readonly prediction?: 'epsilon' | 'v';
    readonly levels?: readonly Level[];
    readonly start?: Float64Array;
  }
  const noise = (levels: readonly Level[]) => combine([levels[0].sigma, sample]);
  const picture = combine([even[0].sigma, sample], [even[8].sigma, countdown]);
  const fromPicture: Run = { levels: even.slice(8), start: picture };

  /** Their loops hand the network's scaled input to the solver as well, so x shrinks before every step. */
  const stepwise = (
    sampler: Sampler,
    { prediction = 'epsilon', levels = even, start = noise(levels) }: Run = {},
  ) => {
    let x = start;
    levels.forEach((level, i) => {
      x = shrunk(x, level);
      x = finish(sampler.run(scaled(prediction, level), x, [level, levels[i + 1] ?? data]));
    });
    return x;
  };
  const scaled = (prediction: 'epsilon' | 'v', first: Level): Tools<Float64Array> => ({
    ...tools(),
    denoise(x, level) {
      const { t, sigma } = level;
      // Heun's second look is at an x that they scale for the network, and for the slope only.
      const second = 1 - (sigma * t) / (t + 1) / Math.hypot(1, sigma);
      return combine([level === first ? gain(level, prediction) : second, x]);
    },
  });
  /** The same for a solver that looks back: it combines once a step, and what it gives shrinks for the next one. */
  const lookingBack = (sampler: Sampler, { prediction = 'epsilon', levels = even }: Run = {}) => {
    let step = 0;
    const shrinking: Tools<Float64Array> = {
      ...tools(),
      combine: (...terms) => shrunk(combine(...terms), levels[++step] ?? data),
      denoise: (x, level) => combine([gain(level, prediction), x]),
    };
    const x = finish(sampler.run(shrinking, shrunk(noise(levels), levels[0]), [...levels, data]));
    expect(step).toBe(levels.length);
    return x;
  };

  test('Euler: 10.0807, v 0.0002, Karras 124.5230, from a picture 57062.9297', () => {
    expectSum(stepwise(samplers.euler), 10.0807);
    expectSum(stepwise(samplers.euler, { prediction: 'v' }), 0.0002, 1e-3);
    expectSum(stepwise(samplers.euler, { levels: karras }), 124.52299499511719);
    expectSum(stepwise(samplers.euler, fromPicture), 57062.9297, 0.5);
  });
  test('Heun: 0.1233, from a picture 75074.8906', () => {
    expectSum(stepwise(samplers.heun), 0.1233, 1e-4);
    expectSum(stepwise(samplers.heun, fromPicture), 75074.8906, 0.5);
  });
  // From a picture they print 27663.6895, which cannot be met: they begin there with the weights of four answers, and
  // leave out those that are not there yet, so that a step's weights do not add up to the step. Done so, the same
  // formulas give 27663.48 in float64.
  test('LMS, order 4: 1006.388, v 0.0017, Karras 3812.9927', () => {
    expectSum(lookingBack(samplers.lms), 1006.388);
    expectSum(lookingBack(samplers.lms, { prediction: 'v' }), 0.0017, 0.6e-4);
    expectSum(lookingBack(samplers.lms, { levels: karras }), 3812.9927, 0.05);
  });
});
