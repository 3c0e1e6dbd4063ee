import { describe, expect, test } from 'vitest';
import { combine } from './arrays.ts';
import {
  conversion,
  convert,
  jump,
  type Prediction,
  posterior,
  predictions,
  spread,
  step,
  transition,
} from './process.ts';
import { normals } from './random.ts';
import { chain, schedules } from './schedules.ts';
import type { Level } from './types.ts';

const noise = (step: number, count = 64) => normals(0, 0, step, new Float64Array(count));
const kinds = Object.keys(predictions) as Prediction[];
const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));
const near = (a: Float64Array, b: Float64Array, tolerance = 1e-10) =>
  a.forEach((value, i) => {
    expect(Math.abs(value - b[i])).toBeLessThan(tolerance * (1 + Math.abs(b[i])));
  });

/** What each kind is at a level, written out from its definition. */
const definitions: Record<Prediction, (x0: number, epsilon: number, level: Level) => number> = {
  x0: (x0) => x0,
  epsilon: (_, epsilon) => epsilon,
  v: (x0, epsilon, { alpha, sigma }) => alpha * epsilon - sigma * x0,
  score: (_, epsilon, { sigma }) => -epsilon / sigma,
  velocity: (x0, epsilon) => epsilon - x0,
};

describe.each(pairs)('%s → %s', (from, to) => {
  test.each(Object.values(schedules))('on $label', (schedule) => {
    for (const t of [1e-4, 0.03, 0.5, 0.97, 0.9999]) {
      const level = schedule.level(t);
      const [x0, epsilon] = [noise(0), noise(1)];
      const x = jump(combine<Float64Array>, x0, epsilon, level);
      const truth = (kind: Prediction) => x0.map((value, i) => definitions[kind](value, epsilon[i], level));
      near(convert(combine<Float64Array>, from, to, x, truth(from), level), truth(to), 1e-6);
    }
  });
});

describe('at the ends', () => {
  const data: Level = { t: 0, alpha: 1, sigma: 0 };
  const pure: Level = { t: 1, alpha: 0, sigma: 1 };

  test('v and velocity know everything that is there to know', () => {
    expect(conversion('v', 'x0', pure)).toEqual([0, -1]);
    expect(conversion('velocity', 'x0', pure)).toEqual([1, -1]);
    expect(conversion('velocity', 'epsilon', pure)).toEqual([1, 0].map((x) => expect.closeTo(x, 15)));
    expect(conversion('v', 'x0', data)).toEqual([1, 0].map((x) => expect.closeTo(x, 15)));
    expect(conversion('velocity', 'epsilon', data)).toEqual([1, 1]);
  });

  test('x0 at pure noise, ε at data: known from themselves and from the others', () => {
    expect(conversion('x0', 'epsilon', pure)).toEqual([1, 0].map((x) => expect.closeTo(x, 15)));
    expect(conversion('epsilon', 'x0', data)).toEqual([1, 0].map((x) => expect.closeTo(x, 15)));
    expect(conversion('x0', 'x0', pure)).toEqual([0, 1]);
  });

  test.each([
    ['epsilon', 'x0', pure],
    ['epsilon', 'v', pure],
    ['score', 'velocity', pure],
    ['x0', 'epsilon', data],
    ['x0', 'velocity', data],
    ['v', 'score', data],
    ['score', 'x0', data],
  ] as const)('%s → %s is refused with the level and a remedy', (from, to, level) => {
    expect(() => conversion(from, to, level)).toThrow(RangeError);
    expect(() => conversion(from, to, level)).toThrow(
      new RegExp(`alpha ${level.alpha}, sigma ${level.sigma}\\); (let|ask)`),
    );
  });
});

describe('the chain', () => {
  const count = 40_000;
  test.each(Object.values(schedules))('step by step has the moments of the jump: $label', (schedule) => {
    const { level } = chain(schedule, 40);
    const start = new Float64Array(count).fill(1.5);
    let x: Float64Array = start;
    for (let n = 1; n <= 30; n++) {
      x = step(combine<Float64Array>, x, noise(n, count), level(n - 1), level(n));
      const mean = x.reduce((sum, value) => sum + value, 0) / count;
      const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
      const { alpha, sigma } = level(n);
      expect(Math.abs(mean - alpha * 1.5)).toBeLessThan((4.5 * sigma) / Math.sqrt(count));
      expect(Math.abs(variance - sigma ** 2)).toBeLessThan(4.5 * sigma ** 2 * Math.sqrt(2 / count));
    }
  });

  test('two transitions make one', () => {
    for (const schedule of Object.values(schedules)) {
      const [a, b, c] = [0.2, 0.5, 0.9].map((t) => schedule.level(t));
      const [ab, bc, ac] = [transition(a, b), transition(b, c), transition(a, c)];
      expect(bc.scale * ab.scale).toBeCloseTo(ac.scale, 14);
      expect(bc.scale ** 2 * ab.variance + bc.variance).toBeCloseTo(ac.variance, 14);
    }
  });

  test('refuses to go back, and to go on from nothing', () => {
    const { level } = schedules.flow;
    expect(() => transition(level(0.5), level(0.4))).toThrow(/noisier level/);
    expect(() => transition(level(1), level(1))).toThrow(/No signal is left/);
    expect(() => posterior(level(0), level(0))).toThrow(/No noise is left/);
    expect(() => transition({ t: 0, alpha: 1, sigma: Number.NaN }, level(1))).toThrow(RangeError);
  });
});

describe('posterior', () => {
  test('is Bayes: marginalising q(x_s | x_t, x_0) over q(x_t | x_0) gives q(x_s | x_0)', () => {
    for (const schedule of Object.values(schedules))
      for (const [t, s] of [
        [1, 0.999],
        [1, 0.3],
        [0.5, 0.499],
        [0.5, 0],
        [1, 0],
      ]) {
        const [from, to] = [schedule.level(t), schedule.level(s)];
        const { x, x0, variance } = posterior(from, to);
        expect(x * from.alpha + x0).toBeCloseTo(to.alpha, 12);
        expect(x ** 2 * from.sigma ** 2 + variance).toBeCloseTo(to.sigma ** 2, 12);
      }
  });

  test('published variances on the linear chain (public test suite of diffusers, 1e-5)', () => {
    const { level } = chain(schedules.linear);
    // They number timesteps from 0: theirs is n − 1, and −1 is data.
    const variance = (timestep: number, previous: number) =>
      posterior(level(timestep + 1), level(previous + 1)).variance;
    expect(variance(0, -1)).toBe(0);
    expect(variance(487, 486)).toBeCloseTo(0.00979, 5);
    expect(variance(999, 998)).toBeCloseTo(0.02, 5);
    expect(Math.abs(variance(420, 400) - 0.14771)).toBeLessThan(1e-5);
    expect(Math.abs(variance(980, 960) - 0.3246)).toBeLessThan(1e-5);
  });

  test('the larger variance is beta', () => {
    const { level, betas } = chain(schedules.linear);
    for (const n of [1, 500, 1000])
      expect(posterior(level(n), level(n - 1)).forward).toBeCloseTo(betas[n], 12);
  });
});

test('spread: 1 where variance is preserved, less on straight lines', () => {
  expect(spread(schedules.cosine.level(0.4))).toBeCloseTo(1, 14);
  expect(spread(schedules.flow.level(0.5))).toBeCloseTo(Math.SQRT1_2, 14);
});
