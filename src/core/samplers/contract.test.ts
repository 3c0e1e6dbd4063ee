import { describe, expect, test } from 'vitest';
import { combine } from '../arrays.ts';
import { normals } from '../random.ts';
import { schedules } from '../schedules.ts';
import { grid } from '../spacings.ts';
import type { Level, Sampler, Step, Tools } from '../types.ts';
import {
  arc,
  distance,
  errorOnHills,
  exact,
  finish,
  flowTo,
  MEAN,
  moments,
  noting,
  observed,
  run,
  start,
  tools,
  variance,
} from './gaussian.fixture.ts';
import { samplers } from './index.ts';
import { flowCoefficients } from './steps.ts';

const everything = Object.entries<Sampler>(samplers);

/** Goes on extrapolating into data, as in its source, where the others end at the x0 that they expect. */
const extrapolates = new Set<Sampler>([samplers.lms]);
/** Its mean of slopes is taken along alpha and sigma, which depends on the units of x. */
const unitful = new Set<Sampler>([samplers.heun, samplers.edm]);

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
      const asked = calls.find((call) => call.denoised === denoised)!.level;
      expect(asked.t).toBe(level.t);
      // EDM asks after its churn; what it asks then is held among the relations.
      if (sampler === samplers.edm) continue;
      expect(asked).toBe(level);
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
      const { noted, asked } = noting();
      finish(sampler.run(noted, start, arc(4)));
      expect([...new Set(asked)]).toEqual([0, 1, 2, 3]);
    });
  }

  if (sampler.jumps === 'next')
    test('follows what a student answers exactly, level by level, as the flow does', () => {
      const levels = [...arc(3), { t: 0, alpha: 1, sigma: 0 }];
      const answer = (x: Float64Array, level: Level) => {
        const next = levels[levels.indexOf(level) + 1];
        const { x: kept, x0 } = flowCoefficients(level, next);
        return x.map((value) => (flowTo(value, level, next) - kept * value) / x0);
      };
      const end = finish(sampler.run({ ...tools, denoise: answer }, start, levels));
      const wanted = start.map((value) => flowTo(value, levels[0], levels[4]));
      expect(distance(end, wanted)).toBeLessThan(1e-12);
      expect(distance(run(sampler, levels), wanted)).toBeGreaterThan(1e-2);
    });

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
