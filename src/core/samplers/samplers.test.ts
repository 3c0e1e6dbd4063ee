import { describe, expect, test } from 'vitest';
import { combine } from '../arrays.ts';
import { normals } from '../random.ts';
import { schedules } from '../schedules.ts';
import { grid } from '../spacings.ts';
import type { Level, Options, Sampler, Step, Tools } from '../types.ts';
import {
  arc,
  exact,
  finish,
  flowOfTwoHills,
  flowTo,
  gain,
  gentle,
  MEAN,
  moments,
  twoHills,
  variance,
} from './gaussian.fixture.ts';
import { samplers } from './index.ts';

const noise = (step: number): Float64Array => normals(0, 3, step, new Float64Array(5));
const tools = exact(noise);
const start: Float64Array = Float64Array.of(-2, -0.3, 0.1, 1, 2.5);
const run = (sampler: Sampler, levels: readonly Level[], options?: Options) =>
  finish(sampler.run(tools, start, levels, options));
const distance = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i])));

/** How fast errors fall when the number of steps doubles, as a power of the step, from the finest pair. */
const observed = (error: (steps: number) => number, coarse: number) =>
  Math.log2(error(coarse) / error(2 * coarse));

const everything = Object.entries<Sampler>(samplers);

/** Goes on extrapolating into data, as in its source, where the others end at the x0 that they expect. */
const extrapolates = new Set<Sampler>([samplers.lms]);
/** Its mean of slopes is taken along alpha and sigma, which depends on the units of x. */
const unitful = new Set<Sampler>([samplers.heun, samplers.edm]);

const hills: Tools<Float64Array> = { ...tools, denoise: (x, level) => twoHills.denoise(x, level) };
const ends = flowOfTwoHills(start);
/** Largest error on the probability-flow ODE of a mixture. */
const errorOnHills = (sampler: Sampler, options?: Options) => (steps: number) =>
  distance(finish(sampler.run(hills, start, gentle(steps), options)), ends);

describe.each(everything)('sampler %s', (_, sampler) => {
  test('says what it is', () => {
    expect(sampler.label).toMatch(/\S/);
    expect(sampler.source).toMatch(/arXiv:\d{4}\.\d{5}/);
    for (const spec of Object.values(sampler.options)) {
      expect(spec.help).toMatch(/\.$/);
      if (spec.kind === 'number') {
        expect(spec.default).toBeGreaterThanOrEqual(spec.min);
        expect(spec.default).toBeLessThanOrEqual(spec.max);
        expect(spec.step).toBeGreaterThan(0);
      }
    }
  });

  test('yields each level but the last, with x and what was denoised there', () => {
    const levels = arc(6);
    const calls: { level: Level; denoised: Float64Array }[] = [];
    const listening: Tools<Float64Array> = {
      ...tools,
      denoise(x, level) {
        const denoised = tools.denoise(x, level);
        calls.push({ level, denoised });
        return denoised;
      },
    };
    const steps: Step<Float64Array>[] = [...sampler.run(listening, start, levels)];
    expect(steps.map((step) => step.level.t)).toEqual(levels.slice(0, -1).map((level) => level.t));
    expect(steps.map((step) => step.index)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const { x, level, denoised } of steps) {
      expect(calls.find((call) => call.denoised === denoised)?.level).toBe(level);
      expect(distance(denoised, tools.denoise(x, level))).toBeLessThan(
        sampler === samplers.unipc ? 0.05 : 1e-15,
      );
    }
  });

  test('leaves what it has yielded alone', () => {
    const copies: Float64Array[] = [];
    const steps: Step<Float64Array>[] = [];
    for (const step of sampler.run(tools, start, arc(6))) {
      steps.push(step);
      copies.push(step.x.slice(), step.denoised.slice());
    }
    expect(steps.flatMap(({ x, denoised }) => [x, denoised])).toEqual(copies);
  });

  test.each(Object.values(schedules))(
    'from t = 1 to data on $label: ends at what it last expected',
    (schedule) => {
      for (const count of [1, 2, 3, 10, 200]) {
        const steps: Step<Float64Array>[] = [];
        const generator = sampler.run(tools, start, grid(schedule, count));
        let result = generator.next();
        for (; !result.done; result = generator.next()) steps.push(result.value);
        expect(steps).toHaveLength(count);
        if (!extrapolates.has(sampler))
          expect(distance(result.value, steps[count - 1].denoised)).toBeLessThan(1e-12);
        for (const { x } of steps) expect(Math.max(...x.map(Math.abs))).toBeLessThan(20);
      }
    },
  );

  test('works from no signal at all (alpha = 0)', () => {
    const result = run(sampler, [{ t: 1, alpha: 0, sigma: 1 }, ...arc(4, 1.4)]);
    for (const value of result) expect(Number.isFinite(value)).toBe(true);
  });

  test('gives the same on Float32 as on Float64', () => {
    const single = exact((step) => normals(0, 3, step, new Float32Array(5)));
    const levels = grid(schedules.linear, 20);
    const result = finish(sampler.run(single, Float32Array.from(start), levels));
    expect(result).toBeInstanceOf(Float32Array);
    expect(distance(Float64Array.from(result), run(sampler, levels))).toBeLessThan(2e-5);
  });

  test('takes other units in its stride: alpha² + sigma² need not be 1', () => {
    // x in units of alpha is the same run, as in EDM's variance-exploding notation.
    const levels = arc(12, 1.3);
    const scaled = levels.map(({ t, alpha, sigma }) => ({ t, alpha: 1, sigma: sigma / alpha }));
    const exploding: Tools<Float64Array> = {
      ...tools,
      denoise: (x, level) => {
        const alpha = 1 / Math.hypot(1, level.sigma);
        return tools.denoise(combine([alpha, x]), { t: 0, alpha, sigma: level.sigma * alpha });
      },
    };
    const x = combine([1 / levels[0].alpha, start]);
    const result = combine([levels[12].alpha, finish(sampler.run(exploding, x, scaled))]);
    if (!unitful.has(sampler)) expect(distance(result, run(sampler, levels))).toBeLessThan(1e-12);
  });

  if (!sampler.stochastic) {
    test('converges on the probability-flow ODE of a mixture at its order', () => {
      const error = errorOnHills(sampler);
      expect(Math.abs(observed(error, 160) - sampler.order)).toBeLessThan(0.15);
      expect(error(320)).toBeLessThan(4 * 0.03 ** (sampler.order + 0.5));
    });

    test('converges on that of a Gaussian', () => {
      const levels = arc(320);
      const truth = start.map((x) => flowTo(x, levels[0], levels[320]));
      expect(distance(run(sampler, levels), truth)).toBeLessThan(sampler.order === 1 ? 4e-3 : 3e-5);
    });

    test('draws no noise', () => {
      const silent: Tools<Float64Array> = {
        ...tools,
        noise: () => {
          throw new Error('noise was drawn');
        },
      };
      finish(sampler.run(silent, start, grid(schedules.linear, 5)));
    });
  } else {
    if (sampler.order > 0)
      test('has the mean and variance of the data in the limit, at its order', () => {
        const error = (steps: number) => {
          const levels = arc(steps);
          const out = moments(sampler, levels);
          return Math.max(
            Math.abs(out.mean - levels[steps].alpha * MEAN),
            Math.abs(out.variance - variance(levels[steps])),
          );
        };
        expect(Math.abs(observed(error, 250) - sampler.order)).toBeLessThan(0.1);
        expect(error(500)).toBeLessThan(sampler.order === 1 ? 2e-3 : 2e-4);
      });

    test('takes the noise of each step by its index', () => {
      const asked: number[] = [];
      const listening: Tools<Float64Array> = {
        ...tools,
        noise: (step) => {
          asked.push(step);
          return noise(step);
        },
      };
      finish(sampler.run(listening, start, arc(4)));
      expect(asked).toEqual([0, 1, 2, 3]);
    });
  }

  test('refuses levels that are not a way from noise to data', () => {
    const [a, b] = arc(1);
    expect(() => run(sampler, [a])).toThrow(/at least two levels/);
    expect(() => run(sampler, [b, a])).toThrow(/Level 1 .* is not cleaner .* from noise to data/);
    expect(() => run(sampler, [a, a])).toThrow(RangeError);
    expect(() => run(sampler, [a, { ...b, alpha: Number.NaN }])).toThrow(RangeError);
  });

  test('refuses options that it does not have, and bad values', () => {
    expect(() => run(sampler, arc(1), { speed: 3 })).toThrow(/no option “speed”; known are/);
    for (const [name, spec] of Object.entries(sampler.options)) {
      const bad = spec.kind === 'flag' ? [1] : [spec.min - 1, spec.max + 1, Number.NaN, true];
      for (const value of bad) expect(() => run(sampler, arc(1), { [name]: value })).toThrow(RangeError);
    }
  });
});

describe('samplers among themselves', () => {
  const levels = grid(schedules.cosine, 30);

  test('order 1 to 4 of LMS, 1 to 3 of DEIS; UniPC gains one by correcting', () => {
    const order = (sampler: Sampler, value: number) => observed(errorOnHills(sampler, { order: value }), 160);
    for (const value of [1, 2, 3, 4]) expect(Math.abs(order(samplers.lms, value) - value)).toBeLessThan(0.15);
    for (const value of [1, 2, 3]) expect(Math.abs(order(samplers.deis, value) - value)).toBeLessThan(0.15);
    for (const value of [1, 2, 3])
      expect(Math.abs(order(samplers.unipc, value) - value - 1)).toBeLessThan(0.3);
  });

  test('Euler ancestral is DDIM with the same η, so DDPM with η = 1 and Euler with 0', () => {
    for (const eta of [0, 0.4, 1])
      expect(
        distance(run(samplers.eulerAncestral, levels, { eta }), run(samplers.ddim, levels, { eta })),
      ).toBeLessThan(1e-12);
  });

  test('without churn EDM is Heun; without η the SDE solver is 2M; of order 1 the multistep methods are DDIM', () => {
    expect(distance(run(samplers.edm, levels, { churn: 0 }), run(samplers.heun, levels))).toBe(0);
    expect(
      distance(run(samplers.dpmpp2mSde, levels, { eta: 0 }), run(samplers.dpmpp2m, levels)),
    ).toBeLessThan(1e-12);
    for (const sampler of [samplers.deis, samplers.lms])
      expect(distance(run(sampler, levels, { order: 1 }), run(samplers.ddim, levels))).toBeLessThan(1e-12);
  });

  test('churn leaves the marginals as they are: any amount has the data as its limit', () => {
    const levels = arc(600);
    for (const churn of [5, 60])
      expect(moments(samplers.edm, levels, { churn }).variance).toBeCloseTo(variance(levels[600]), 3);
    const inflated = moments(samplers.edm, levels, { churn: 40, inflation: 1.05 }).variance;
    expect(inflated).toBeGreaterThan(variance(levels[600]) + 2e-3);
  });

  test('churn stays inside its window', () => {
    const asked: number[] = [];
    const listening: Tools<Float64Array> = {
      ...tools,
      noise(step) {
        asked.push(step);
        return noise(step);
      },
    };
    const ratios = [60, 20, 1, 0.06, 0.01];
    const window = ratios.map((sigma) => ({ t: sigma / 60, alpha: 1, sigma }));
    finish(samplers.edm.run(listening, start, window));
    expect(asked).toEqual([1, 2, 3]);
  });

  test('consistency steps from a denoiser lose variance, by the closed form', () => {
    const levels = arc(5);
    let expected = variance(levels[0]);
    for (let i = 0; i < 5; i++)
      expected = (levels[i + 1].alpha * gain(levels[i])) ** 2 * expected + levels[i + 1].sigma ** 2;
    expect(moments(samplers.lcm, levels).variance).toBeCloseTo(expected, 13);
    expect(expected).toBeLessThan(variance(levels[5]) - 0.01);
  });

  test('DDIM with η = 1 is DDPM', () => {
    expect(distance(run(samplers.ddim, levels, { eta: 1 }), run(samplers.ddpm, levels))).toBeLessThan(1e-12);
    expect(distance(run(samplers.ddim, levels, { eta: 0.9 }), run(samplers.ddpm, levels))).toBeGreaterThan(
      1e-3,
    );
  });

  test.each(Object.values(schedules))('DDIM with η = 0 is Euler on $label', (schedule) => {
    const walkway = grid(schedule, 30);
    expect(distance(run(samplers.ddim, walkway), run(samplers.euler, walkway))).toBeLessThan(1e-12);
  });

  test('Euler in the units of EDM: x + (σ′ − σ)·(x − x̂0)/σ', () => {
    const [a, b] = [
      { t: 1, alpha: 1, sigma: 3 },
      { t: 0.5, alpha: 1, sigma: 1 },
    ];
    const denoised = tools.denoise(start, a);
    const expected = start.map((x, i) => x + ((b.sigma - a.sigma) * (x - denoised[i])) / a.sigma);
    expect(distance(run(samplers.euler, [a, b]), expected)).toBeLessThan(1e-14);
  });

  test('Heun in the units of EDM: algorithm 1 of arXiv:2206.00364', () => {
    const [a, b] = [
      { t: 1, alpha: 1, sigma: 3 },
      { t: 0.5, alpha: 1, sigma: 1 },
    ];
    const slope = (x: Float64Array, level: Level) => {
      const denoised = tools.denoise(x, level);
      return x.map((value, i) => (value - denoised[i]) / level.sigma);
    };
    const first = slope(start, a);
    const euler = start.map((x, i) => x - 2 * first[i]);
    const second = slope(euler, b);
    const expected = start.map((x, i) => x - 2 * (first[i] / 2 + second[i] / 2));
    expect(distance(run(samplers.heun, [a, b]), expected)).toBeLessThan(1e-14);
  });

  test('the large variance of DDPM is larger, and both are right in the limit', () => {
    const exactly = (steps: number) => variance(arc(steps)[steps]);
    const small = moments(samplers.ddpm, arc(50)).variance;
    const large = moments(samplers.ddpm, arc(50), { large: true }).variance;
    expect(small).toBeLessThan(exactly(50));
    expect(large).toBeGreaterThan(small);
    expect(moments(samplers.ddpm, arc(600), { large: true }).variance).toBeCloseTo(exactly(600), 2);
  });

  test('DDIM has the right variance in the limit for every η', () => {
    for (const eta of [0, 0.3, 1]) {
      const levels = arc(600);
      expect(moments(samplers.ddim, levels, { eta }).variance).toBeCloseTo(variance(levels[600]), 2);
    }
  });

  test('second order pays: fewer than a tenth of the error at 20 steps', () => {
    const levels = arc(20);
    const truth = start.map((x) => flowTo(x, levels[0], levels[20]));
    const error = (sampler: Sampler) => distance(run(sampler, levels), truth);
    expect(error(samplers.heun)).toBeLessThan(error(samplers.ddim) / 10);
    expect(error(samplers.dpmpp2m)).toBeLessThan(error(samplers.ddim) / 4);
  });

  test('drawn numbers agree with the closed form', () => {
    const count = 100_000;
    const drawn = exact((step) => normals(1, 3, step, new Float64Array(count)));
    const levels = arc(8);
    const x = normals(1, 2, 0, new Float64Array(count)).map(
      (z) => levels[0].alpha * MEAN + Math.sqrt(variance(levels[0])) * z,
    );
    const out = finish(samplers.ddpm.run(drawn, x, levels));
    const mean = out.reduce((sum, value) => sum + value, 0) / count;
    const spread = out.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
    const closed = moments(samplers.ddpm, levels);
    expect(Math.abs(mean - closed.mean)).toBeLessThan(4.5 * Math.sqrt(closed.variance / count));
    expect(Math.abs(spread - closed.variance)).toBeLessThan(4.5 * closed.variance * Math.sqrt(2 / count));
  });
});
