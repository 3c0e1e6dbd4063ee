import { describe, expect, it } from 'vitest';
import { type BreakName, breaks } from './breaks.ts';
import { normals } from './random.ts';
import { arc, DEVIATION, exact, flowTo, MEAN, variance } from './samplers/gaussian.fixture.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules.ts';
import type { Level, Sampler, Tools } from './types.ts';

const COUNT = 6_000;
const tools: Tools<Float64Array> = exact((step) =>
  normals(3, 3, step, new Float64Array(COUNT) as Float64Array),
);

/** Runs from noise alone, as the page does, and gives mean and variance of what comes out. */
function outcome(sampler: Sampler, levels: readonly Level[], name?: BreakName) {
  const broken = name ? breaks[name].tools(tools) : tools;
  const walked = name ? breaks[name].levels(levels) : levels;
  const start = normals(1, 2, 0, new Float64Array(COUNT)).map((eps) => walked[0].sigma * eps);
  const run = sampler.run(broken, start, walked);
  let result = run.next();
  while (!result.done) result = run.next();
  const x = result.value;
  const mean = x.reduce((a, b) => a + b) / COUNT;
  return { mean, variance: x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / COUNT };
}

describe('runs that are broken on purpose', () => {
  it('without fresh noise shrink as the reverse drift alone does: V₁²/V₀·(α₀/α₁)²', () => {
    const levels = arc(400, 1.3, 0.15);
    const [from, to] = [levels[0], levels[400]];
    const whole = outcome(samplers.ddpm, levels);
    const { variance: left } = outcome(samplers.ddpm, levels, 'noNoise');
    const expected = ((variance(to) / variance(from)) * (from.alpha / to.alpha)) ** 2 * from.sigma ** 2;
    expect(whole.variance).toBeGreaterThan(0.9 * variance(to));
    expect(left / expected).toBeGreaterThan(0.95);
    expect(left / expected).toBeLessThan(1.05);
  });

  it('in one step end at the mean of all data', () => {
    const { mean, variance: left } = outcome(samplers.ddim, arc(50, 1.57, 0), 'oneStep');
    expect(mean).toBeCloseTo(MEAN, 2);
    expect(left).toBeLessThan(1e-3 * DEVIATION ** 2);
  });

  it('that do not begin in pure noise keep its mean: the flow carries 0 where it should carry α·mean', () => {
    const levels = arc(300, 1.5, 0);
    const walked = breaks.notPure.levels(levels);
    const { mean } = outcome(samplers.ddim, levels, 'notPure');
    expect(walked[0].t).toBeLessThanOrEqual(0.5 * levels[0].t);
    expect(mean).toBeCloseTo(flowTo(0, walked[0], levels[300]), 1);
    expect(Math.abs(mean - MEAN)).toBeGreaterThan(0.15 * MEAN);
    expect(breaks.notPure.levels(arc(1))).toHaveLength(2);
  });

  it('ask for x̂0 at the level that they tell of, and leave x alone', () => {
    const x = Float64Array.of(0.3);
    const asked: Level[] = [];
    const denoise = (y: Float64Array, level: Level) => {
      asked.push(level);
      return y;
    };
    const spy = { ...tools, denoise };
    const level = schedules.cosine.level(0.8);
    expect(breaks.wrongSchedule.tools(spy).denoise(x, level)).toBe(x);
    expect(breaks.timeless.tools(spy).denoise(x, level)).toBe(x);
    expect(asked).toEqual([schedules.linear.level(0.8), schedules.cosine.level(0.5)]);
    // A run along that very schedule would not be broken by hearing of it.
    breaks.wrongSchedule.tools(spy).denoise(x, schedules.linear.level(0.8));
    expect(asked[2]).toEqual(schedules.cosine.level(0.8));
  });

  it.each(['wrongSchedule', 'timeless'] as const)('%s: the outcome is not the data', (name) => {
    const levels = Array.from({ length: 101 }, (_, i) => schedules.cosine.level(1 - i / 100));
    const right = outcome(samplers.ddim, levels);
    const wrong = outcome(samplers.ddim, levels, name);
    expect(Math.abs(right.variance / DEVIATION ** 2 - 1)).toBeLessThan(0.1);
    expect(Math.abs(wrong.variance / DEVIATION ** 2 - 1)).toBeGreaterThan(0.2);
  });
});
