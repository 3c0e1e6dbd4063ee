import { expect, it } from 'vitest';
import { normals } from './random.ts';
import { bend } from './straight.ts';

const noise = normals(1, 1, 0, new Float64Array(400));
const data = normals(2, 1, 0, new Float64Array(400));
const wayOf = (at: (t: number) => number, spans: number) =>
  Array.from({ length: spans + 1 }, (_, k) => noise.map((z, i) => z + at(k / spans) * (data[i] - z)));

it('is 0 for straight ways at an even speed, however many', () => {
  expect(
    bend(
      wayOf((t) => t, 7),
      2,
    ).mean,
  ).toBeLessThan(1e-12);
  expect(bend([noise, data], 2).mean).toBe(0);
});

it('is what the speed varies by: t² along a straight line strays by ∫(1 − 2t)² dt = 1/3 of the chord', () => {
  const { mean, error } = bend(
    wayOf((t) => t * t, 500),
    2,
  );
  // Noise and data that know nothing of each other are as far apart as any two of them.
  expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.04);
  expect(error).toBeGreaterThan(0.01);
  expect(error).toBeLessThan(0.04);
});

it('of a turn in a circle, which ends where it began, is (2π)²/2 of each radius’ square', () => {
  const circle = Array.from({ length: 401 }, (_, k) => {
    const [c, s] = [Math.cos((2 * Math.PI * k) / 400), Math.sin((2 * Math.PI * k) / 400)];
    return noise.map((z, i) => (i % 2 ? s * noise[i - 1] + c * z : c * z - s * noise[i + 1]));
  });
  // The mean square distance between any two is twice that of one from the middle.
  expect(bend(circle, 2).mean).toBeCloseTo((2 * Math.PI) ** 2 / 2, 0);
});

it('its error is that of the mean over events', () => {
  const few = wayOf((t) => t * t, 50).map((x) => x.subarray(0, 100));
  const [some, all] = [
    bend(few, 2),
    bend(
      wayOf((t) => t * t, 50),
      2,
    ),
  ];
  expect(Math.abs(some.mean - all.mean)).toBeLessThan(4 * some.error!);
  expect(all.error!).toBeLessThan(some.error!);
});

it('says what it cannot measure', () => {
  expect(() => bend([noise], 2)).toThrow('at least two');
  expect(() => bend([noise, data.subarray(2)], 2)).toThrow('State 1');
  expect(() => bend([new Float64Array(4), new Float64Array(4)], 2)).toThrow('one place');
});
