import { describe, expect, test } from 'vitest';
import {
  angle,
  CHAIN_STEPS,
  chain,
  fromBetas,
  linearBetas,
  logSnr,
  schedules,
  timeAt,
  zeroTerminal,
} from './schedules.ts';
import type { Schedule } from './types.ts';

const all = Object.entries<Schedule>(schedules);

describe.each(all)('schedule %s', (name, schedule) => {
  test('says what it is', () => {
    expect(schedule.label.length).toBeGreaterThan(2);
    expect(schedule.label.length).toBeLessThan(20);
    expect(schedule.source).toMatch(/arXiv:\d{4}\.\d{5}/);
  });

  test('begins at data exactly and ends near pure noise', () => {
    expect(schedule.level(0)).toEqual({ t: 0, alpha: 1, sigma: 0 });
    const end = schedule.level(1);
    expect(end.alpha).toBeLessThan(name === 'scaledLinear' ? 0.07 : 0.013);
    expect(end.sigma).toBeGreaterThan(0.997);
  });

  test('grows noisier all along, without jumps', () => {
    let before = schedule.level(0);
    for (let n = 1; n <= 2000; n++) {
      const level = schedule.level(n / 2000);
      expect(level.t).toBe(n / 2000);
      expect(angle(level)).toBeGreaterThan(angle(before));
      expect(angle(level) - angle(before)).toBeLessThan(0.05);
      before = level;
    }
  });

  test('keeps the variance of unit-variance data, unless it goes in straight lines', () => {
    for (const t of [0, 1e-6, 0.1, 0.5, 0.9, 1]) {
      const { alpha, sigma } = schedule.level(t);
      if (name === 'flow') expect(alpha + sigma).toBeCloseTo(1, 15);
      else expect(alpha ** 2 + sigma ** 2).toBeCloseTo(1, 14);
    }
  });

  test('agrees with its discrete chain', () => {
    const { betas, alphaBars, level } = chain(schedule);
    let signal = 1;
    for (let n = 0; n <= CHAIN_STEPS; n++) {
      expect(level(n)).toEqual(schedule.level(n / CHAIN_STEPS));
      expect(betas[n]).toBeGreaterThanOrEqual(0);
      signal *= 1 - betas[n];
      expect(signal).toBeCloseTo(alphaBars[n], 12);
    }
  });

  test.each([-1e-9, 1.000001, Number.NaN])('refuses t = %d', (t) => {
    expect(() => schedule.level(t)).toThrow(/t is .*from 0 .* to 1/);
  });
});

describe('published values', () => {
  test('linear betas 1e-4 … 0.02 (arXiv:2006.11239 §4)', () => {
    const { betas, alphaBars } = chain(schedules.linear);
    for (let n = 1; n <= 1000; n++) expect(betas[n]).toBeCloseTo(1e-4 + ((n - 1) / 999) * 0.0199, 13);
    // SNR at T of the same chain: the paper reports about 4e-5.
    expect(alphaBars[1000]).toBeCloseTo(4.0358e-5, 8);
  });

  test('scaled linear betas 0.00085 … 0.012', () => {
    const { betas, alphaBars } = chain(schedules.scaledLinear);
    expect(betas[1]).toBeCloseTo(0.00085, 13);
    expect(betas[1000]).toBeCloseTo(0.012, 13);
    // √ᾱ_T = 0.068265 (arXiv:2305.08891 table 1)
    expect(Math.sqrt(alphaBars[1000])).toBeCloseTo(0.068265, 6);
  });

  test('√ᾱ_T and SNR at T (arXiv:2305.08891 table 1): linear 0.006353, 4.035993e-5; cosine 4.928220e-5, 2.428735e-9', () => {
    const linear = schedules.linear.level(1);
    expect(linear.alpha).toBeCloseTo(0.006353, 6);
    expect(Math.exp(logSnr(linear))).toBeCloseTo(4.035993e-5, 10);
    const cosine = schedules.cosine.level(1);
    expect(cosine.alpha).toBeCloseTo(4.92822e-5, 8);
    expect(Math.exp(logSnr(cosine))).toBeCloseTo(2.428735e-9, 13);
  });

  test('no beta of the cosine chain exceeds 0.999 (arXiv:2102.09672 §3.2)', () => {
    const { betas } = chain(schedules.cosine);
    expect(Math.max(...betas)).toBeCloseTo(0.999, 12);
    expect(betas[999]).toBeLessThan(0.8);
  });

  test('EDM table: 80, …, 0.002, then 0 (arXiv:2206.00364 eq. 5)', () => {
    const ratio = (t: number) => {
      const { alpha, sigma } = schedules.karras.level(t);
      return sigma / alpha;
    };
    expect(ratio(1)).toBeCloseTo(80, 10);
    expect(ratio(1 / 1000)).toBeCloseTo(0.002, 14);
    const middle = ((80 ** (1 / 7) + 0.002 ** (1 / 7)) / 2) ** 7;
    expect(ratio((1 + 1 / 1000) / 2)).toBeCloseTo(middle, 10);
  });

  test('sigmoid is symmetric about t = ½', () => {
    for (const t of [0, 0.2, 0.4]) {
      const sum = schedules.sigmoid.level(t).alpha ** 2 + schedules.sigmoid.level(1 - t).alpha ** 2;
      expect(sum).toBeCloseTo(1, 8);
    }
  });
});

describe('zero terminal SNR (arXiv:2305.08891 algorithm 1)', () => {
  test('moves √ᾱ of every step of the chain as the paper does, and ends without signal', () => {
    for (const schedule of [schedules.linear, schedules.scaledLinear]) {
      const [before, after] = [chain(schedule).alphaBars, chain(zeroTerminal(schedule)).alphaBars];
      const [first, last] = [Math.sqrt(before[1]), Math.sqrt(before[1000])];
      for (const n of [1, 2, 10, 500, 999, 1000]) {
        const expected = ((Math.sqrt(before[n]) - last) * first) / (first - last);
        expect(Math.sqrt(after[n])).toBeCloseTo(expected, 14);
      }
      expect(zeroTerminal(schedule).level(1)).toEqual({ t: 1, alpha: 0, sigma: 1 });
    }
  });
});

describe('timeAt', () => {
  test.each(all)('is the inverse of the angle: %s', (_, schedule) => {
    for (const t of [1e-4, 0.0123, 0.5, 0.99])
      expect(Math.abs(timeAt(schedule, angle(schedule.level(t))) - t)).toBeLessThan(1e-12);
  });

  test('is 1 where there is never so much noise', () => {
    expect(timeAt(schedules.linear, 1.57)).toBe(1);
  });
});

describe('chain', () => {
  test('of straight lines: ᾱ is the share of signal in the variance', () => {
    const { alphaBars, betas } = chain(schedules.flow, 4);
    expect([...alphaBars]).toEqual([1, 0.9, 0.5, 0.1, 0].map((x) => expect.closeTo(x, 14)));
    expect(betas[4]).toBe(1);
  });

  test.each([0, 1.5, Number.NaN, 1e9])('refuses %d steps', (steps) => {
    expect(() => chain(schedules.linear, steps)).toThrow(/integer from 1/);
  });

  test.each([-1, 0.5, 1001])('has no step %d', (n) => {
    expect(() => chain(schedules.linear).level(n)).toThrow(/integer from 0 to 1000/);
  });
});

test('fromBetas refuses a step without noise', () => {
  expect(() => fromBetas('x', 'y', [0.1, 0])).toThrow(/beta 2 is 0/);
  expect(() => fromBetas('x', 'y', linearBetas(0.5, 1, 3))).toThrow(/beta 3 is 1/);
});

test('logSnr and angle at both ends', () => {
  expect(logSnr({ t: 0, alpha: 1, sigma: 0 })).toBe(Number.POSITIVE_INFINITY);
  expect(logSnr({ t: 1, alpha: 0, sigma: 1 })).toBe(Number.NEGATIVE_INFINITY);
  expect(angle({ t: 0, alpha: 1, sigma: 0 })).toBe(0);
  expect(angle({ t: 1, alpha: 0, sigma: 1 })).toBe(Math.PI / 2);
});
