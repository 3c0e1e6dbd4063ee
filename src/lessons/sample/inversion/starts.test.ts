import '../../owned.ts';
import { expect, it } from 'vitest';
import { normals } from '../../../core/random.ts';
import { schedules } from '../../../core/schedules.ts';
import { initialOf } from '../../../state/experiment.ts';
import {
  interpolatedNoises,
  inversionLevels,
  momentsOf,
  rms,
  SHARES,
  startingSamples,
  startingStates,
} from './starts.ts';

const noise = (seed: number) => normals(seed, 2, 0, new Float32Array(1000));
const spec = { ...initialOf('sample'), data: 'moons' } as const;

it.each(Object.entries(schedules))('%s: a trip begins above data and ends in noise', (_, schedule) => {
  const levels = inversionLevels(schedule, 10);
  expect(levels).toHaveLength(11);
  expect(levels[0].t).toBe(1);
  expect(levels[10].sigma).toBeGreaterThan(0);
  expect(levels[9].t - levels[10].t).toBeLessThan(0.3 * (levels[0].t - levels[1].t));
});

it('slerp keeps the length of noise, the straight line loses it in the middle', () => {
  const [a, b] = [noise(1), noise(2)];
  const lengths = (way: 'slerp' | 'line') => {
    const along = interpolatedNoises(way, a, b);
    return Array.from({ length: SHARES }, (_, i) => rms(along.subarray(1000 * i, 1000 * (i + 1))));
  };
  for (const length of lengths('slerp')) expect(Math.abs(length - 1)).toBeLessThan(0.05);
  const line = lengths('line');
  expect(line[4]).toBeCloseTo(Math.SQRT1_2, 1);
  expect(line[2]).toBeCloseTo(Math.hypot(0.75, 0.25), 1);
  for (const way of ['slerp', 'line'] as const) {
    const along = interpolatedNoises(way, a, b);
    expect(Math.max(...along.subarray(0, 1000).map((value, i) => Math.abs(value - a[i])))).toBeLessThan(1e-5);
    expect(Math.max(...along.subarray(8000).map((value, i) => Math.abs(value - b[i])))).toBeLessThan(1e-5);
  }
});

it('a sample is real, the same for the same number, and has the first noise only when told', () => {
  const level = inversionLevels(schedules.cosine, 10)[10];
  const plain = startingSamples(spec);
  expect(plain).toHaveLength(1000);
  expect(startingSamples(spec)).toEqual(plain);
  expect(startingStates(spec, plain, level)).toBe(plain);
  expect(startingSamples({ ...spec, draw: 1 })).not.toEqual(plain);
  const noisy = startingStates({ ...spec, firstNoise: true }, plain, level);
  const { mean, variance } = momentsOf(
    noisy.map((value, i) => value - level.alpha * plain[i]),
    level.sigma,
  );
  expect(mean).toBeCloseTo(0, 0);
  expect(variance).toBeCloseTo(1, 0);
});
