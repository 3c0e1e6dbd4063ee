import { describe, expect, test } from 'vitest';
import { angle, logSnr, schedules } from './schedules.ts';
import { grid, gridAt, type Spacing, spacings } from './spacings.ts';
import type { Schedule } from './types.ts';

describe.each(Object.entries<Spacing>(spacings))('spacing %s', (_, spacing) => {
  test.each(Object.entries<Schedule>(schedules))('on %s: falls to data', (__, schedule) => {
    for (const steps of [1, 2, 3, 7, 10, 50, 333, 700, 999, 1000]) {
      const levels = grid(schedule, steps, spacing);
      expect(levels).toHaveLength(steps + 1);
      expect(levels.at(-1)).toEqual({ t: 0, alpha: 1, sigma: 0 });
      for (let i = 1; i <= steps; i++) expect(angle(levels[i])).toBeLessThan(angle(levels[i - 1]));
    }
  });

  test.each([0, -1, 2.5, 1001, 1e9, Number.NaN])('refuses %d steps', (steps) => {
    expect(() => grid(schedules.linear, steps, spacing)).toThrow(
      /steps cannot be taken; use an integer from 1/,
    );
  });
});

describe('Karras', () => {
  const ratios = (steps: number, rho?: number) =>
    grid(schedules.karras, steps, spacings.karras, rho === undefined ? {} : { rho })
      .slice(0, -1)
      .map(({ alpha, sigma }) => sigma / alpha);

  test('is the table of the paper, for any ρ', () => {
    for (const rho of [undefined, 1, 3]) {
      const power = rho ?? 7;
      const [low, high] = [0.002 ** (1 / power), 80 ** (1 / power)];
      ratios(18, rho).forEach((ratio, i) => {
        const expected = (high + (i / 17) * (low - high)) ** power;
        expect(Math.abs(ratio / expected - 1)).toBeLessThan(1e-10);
      });
    }
  });

  test('first values of the table for 18 steps: 80, 57.586, 40.786, 28.375', () => {
    expect(ratios(18).slice(0, 4)).toEqual([80, 57.586, 40.786, 28.375].map((x) => expect.closeTo(x, 3)));
  });

  test('refuses ρ = 0', () => {
    expect(() => ratios(5, 0)).toThrow(/“rho” is 0/);
  });
});

test('log-SNR: even steps, between the ends of the chain', () => {
  const levels = grid(schedules.linear, 30, spacings.logSnr).slice(0, -1);
  const steps = levels.slice(1).map((level, i) => logSnr(level) - logSnr(levels[i]));
  for (const step of steps) expect(step).toBeCloseTo(steps[0], 10);
  expect(levels[29].t).toBeCloseTo(1 / 1000, 12);
});

test.each([spacings.karras, spacings.logSnr])(
  '$label begins at pure noise where no signal is left',
  (spacing) => {
    for (const schedule of [schedules.flow, schedules.zeroTerminal]) {
      const [first, second] = grid(schedule, 10, spacing);
      expect(first.alpha).toBe(0);
      expect(second.sigma / second.alpha).toBeLessThan(200);
    }
  },
);

describe('drawn by hand', () => {
  test('the times that are given, and data', () => {
    expect(gridAt(schedules.flow, [1, 0.3]).map(({ t }) => t)).toEqual([1, 0.3, 0]);
  });

  test.each([[[]], [[0.5, 0.5]], [[0.5, 0.6]], [[1.2]], [[1, 0]], [[Number.NaN]]])('refuses %j', (times) => {
    expect(() => gridAt(schedules.flow, times)).toThrow(/give/);
  });
});

/** Timesteps that begin at 0, as papers and public test suites print them. */
const timesteps = (spacing: Spacing, steps: number) =>
  spacing.times(steps, schedules.linear).map((t) => Math.round(t * 1000) - 1);

test('published timesteps (arXiv:2305.08891 table 2, T = 1000, 10 steps)', () => {
  expect(timesteps(spacings.leading, 10)).toEqual([900, 800, 700, 600, 500, 400, 300, 200, 100, 0]);
  expect(timesteps(spacings.linspace, 10)).toEqual([999, 888, 777, 666, 555, 444, 333, 222, 111, 0]);
  expect(timesteps(spacings.trailing, 10)).toEqual([999, 899, 799, 699, 599, 499, 399, 299, 199, 99]);
});

test('halves round to even, as in NumPy', () => {
  expect(timesteps(spacings.linspace, 7)).toEqual([999, 832, 666, 500, 333, 166, 0]);
});

test('linspace over the EDM schedule is the table of the paper', () => {
  const levels = grid(schedules.karras, 18, spacings.linspace);
  // Rounded to whole chain steps, so the table holds to a thousandth of the ramp.
  const low = 0.002 ** (1 / 7);
  const high = 80 ** (1 / 7);
  levels.slice(0, -1).forEach(({ alpha, sigma }, i) => {
    expect((sigma / alpha) ** (1 / 7)).toBeCloseTo(high + (i / 17) * (low - high), 2);
  });
});
