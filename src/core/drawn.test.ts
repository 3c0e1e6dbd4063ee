import { describe, expect, test } from 'vitest';
import { alphaBarAt, fromPoints, type Point } from './drawn.ts';
import { angle, chain, logSnr, schedules } from './schedules.ts';
import { grid, spacings } from './spacings.ts';

const hand: Point[] = [
  { t: 0, alphaBar: 1 },
  { t: 0.1, alphaBar: 0.999 },
  { t: 0.4, alphaBar: 0.5 },
  { t: 0.45, alphaBar: 0.1 },
  { t: 1, alphaBar: 0 },
];

describe('a curve drawn by hand', () => {
  const schedule = fromPoints(hand);

  test('goes through its points, from data to pure noise exactly', () => {
    for (const { t, alphaBar } of hand) expect(schedule.level(t).alpha ** 2).toBeCloseTo(alphaBar, 14);
    expect(schedule.level(0)).toEqual({ t: 0, alpha: 1, sigma: 0 });
    expect(schedule.level(1)).toEqual({ t: 1, alpha: 0, sigma: 1 });
  });

  test('never turns back, has no corners, and keeps the variance', () => {
    const step = 1 / 4000;
    const angles = Array.from({ length: 4001 }, (_, i) => angle(schedule.level(i * step)));
    const slopes = angles.slice(1).map((phi, i) => (phi - angles[i]) / step);
    for (const slope of slopes) expect(slope).toBeGreaterThan(0);
    const steepest = Math.max(...slopes);
    slopes.slice(1).forEach((slope, i) => {
      expect(Math.abs(slope - slopes[i])).toBeLessThan(steepest / 40);
    });
    for (const t of [0.2, 0.43, 0.9]) {
      const { alpha, sigma } = schedule.level(t);
      expect(alpha ** 2 + sigma ** 2).toBeCloseTo(1, 14);
    }
  });

  test('serves chains and grids like any other', () => {
    expect(chain(schedule).alphaBars[400]).toBeCloseTo(0.5, 12);
    for (const spacing of Object.values(spacings)) expect(grid(schedule, 20, spacing)).toHaveLength(21);
  });

  test('drawn through enough points of another schedule it is that schedule', () => {
    const { alphaBars } = chain(schedules.cosine, 50);
    const copy = fromPoints(Array.from(alphaBars, (alphaBar, n) => ({ t: n / 50, alphaBar })));
    // Not before t = 0.02, where that schedule leaves data like a square root.
    for (let t = 0.025; t < 1; t += 0.01)
      expect(Math.abs(angle(copy.level(t)) - angle(schedules.cosine.level(t)))).toBeLessThan(2e-3);
  });

  test.each([
    [[{ t: 0, alphaBar: 1 }], /1 points are no curve/],
    [hand.slice(1), /begins at t = 0.1 with ᾱ = 0.999; begin at t = 0 with ᾱ = 1/],
    [hand.slice(0, 4), /ends at t = 0.45; end at t = 1/],
    [[hand[0], hand[2], hand[1], hand[4]], /Point 2 is at t = 0.1, not after 0.4/],
    [[hand[0], { t: 0.5, alphaBar: 1 }, hand[4]], /not monotone: ᾱ goes from 1 to 1 at t = 0.5; let/],
    [[hand[0], { t: 1, alphaBar: -0.1 }], /not monotone: ᾱ goes from 1 to -0.1/],
    [[hand[0], { t: 1, alphaBar: Number.NaN }], /not monotone/],
  ])('refuses %j', (points, message) => {
    expect(() => fromPoints(points)).toThrow(message);
  });

  test('refuses times outside', () => {
    expect(() => schedule.level(1.1)).toThrow(/t is 1.1/);
  });
});

test('ᾱ at a log-SNR is its inverse', () => {
  for (const schedule of [schedules.linear, schedules.cosine])
    for (const t of [0.1, 0.5, 0.9]) {
      const level = schedule.level(t);
      expect(alphaBarAt(logSnr(level))).toBeCloseTo(level.alpha ** 2, 14);
    }
});
