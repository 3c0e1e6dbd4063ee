import { expect, it } from 'vitest';
import { fromPoints } from './drawn.ts';
import { schedules } from './schedules.ts';
import { waste } from './waste.ts';

it('is in closed form for the flow schedule', () => {
  // ᾱ = (1 − t)² / ((1 − t)² + t²), so t = 1 / (1 + √(ᾱ / (1 − ᾱ))).
  const t = (alphaBar: number) => 1 / (1 + Math.sqrt(alphaBar / (1 - alphaBar)));
  const { clean, noise } = waste(schedules.flow);
  expect(clean).toBeCloseTo(t(0.99), 12);
  expect(noise).toBeCloseTo(t(0.01), 12);
});

it('shows what the cosine schedule was made for: the linear one spends a quarter of its time in noise', () => {
  expect(1 - waste(schedules.linear).noise).toBeGreaterThan(0.25);
  expect(1 - waste(schedules.cosine).noise).toBeLessThan(0.07);
});

it('is nothing at an end that is never reached', () => {
  const short = fromPoints([
    { t: 0, alphaBar: 1 },
    { t: 1, alphaBar: 0.2 },
  ]);
  expect(waste(short).noise).toBe(1);
});
