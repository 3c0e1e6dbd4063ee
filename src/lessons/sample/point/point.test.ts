import '../../owned.ts';
import { expect, it } from 'vitest';
import { combine } from '../../../core/arrays.ts';
import { FiniteSet } from '../../../core/ideal.ts';
import { atOnce } from '../../../core/pace.ts';
import { convert } from '../../../core/process.ts';
import { normals } from '../../../core/random.ts';
import { schedules } from '../../../core/schedules.ts';
import { openedSource } from '../../../state/sources.ts';
import { exactOf } from '../../common/exact.ts';
import { pointOf } from './fields.ts';
import { halfway } from './halfway.ts';
import { collapse, dimensionsOf, heaviest, inUnit, posteriorAt, units } from './posterior.ts';

const data = normals(3, 0, 0, new Float64Array(400));
const set = new FiniteSet(data, 2);
const x = Float64Array.of(0.4, -0.7);

it.each([0, 0.02, 0.3, 0.8, 1])('weights add up to 1 and their mean is x̂0, at t = %s', (t) => {
  const { weights, effective, mean } = posteriorAt(set, x, schedules.cosine.level(t));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(effective).toBeGreaterThanOrEqual(1 - 1e-12);
  expect(effective).toBeLessThanOrEqual(200 + 1e-9);
  for (const axis of [0, 1])
    expect(weights.reduce((sum, weight, k) => sum + weight * data[2 * k + axis], 0)).toBeCloseTo(
      mean[axis],
      9,
    );
});

it.each(['cosine', 'flow'] as const)('from all candidates at pure noise to one at data, %s', (name) => {
  const curve = atOnce(collapse(set, x, schedules[name].level(0.4), schedules[name]));
  expect(curve[0]).toEqual([0, 1]);
  expect(curve[100][1]).toBeCloseTo(200, 6);
  const here = posteriorAt(set, x, schedules[name].level(0.4)).effective;
  expect(curve[40][1]).toBeCloseTo(here, 9);
});

it('the nearest item is left alone when no noise is', () => {
  const { weights } = posteriorAt(set, Float64Array.from(data.slice(10, 12)), schedules.cosine.level(0));
  expect(heaviest(weights, 2)[0]).toBe(5);
  expect(weights[5]).toBe(1);
});

it('the four units convert into each other and say the same', () => {
  const level = schedules.cosine.level(0.35);
  const { alpha, sigma } = level;
  const denoised = exactOf('moons')!.ideal.denoise(x, level);
  const all = Object.fromEntries(units.map((unit) => [unit, inUnit(unit, x, denoised, level)]));
  for (const from of units)
    for (const to of units) {
      const there = convert(combine, from, to, x, all[from], level);
      there.forEach((value: number, i: number) => {
        expect(value).toBeCloseTo(all[to][i], 9);
      });
    }
  x.forEach((value, i) => {
    expect(alpha * all.x0[i] + sigma * all.epsilon[i]).toBeCloseTo(value, 12);
    expect(all.v[i]).toBeCloseTo(alpha * all.epsilon[i] - sigma * all.x0[i], 12);
    expect(value + sigma ** 2 * all.score[i]).toBeCloseTo(alpha * all.x0[i], 12);
  });
});

it('a region keeps its own pixels of every picture', () => {
  expect([...dimensionsOf([0, 1, 2, 10, 11, 12], 3, [2, 0])]).toEqual([2, 0, 12, 10]);
});

it('the answer that is shown lies between two parts of the data, in neither', () => {
  const level = schedules[halfway.schedule].level(halfway.t);
  const { ideal } = exactOf(halfway.data)!;
  const at = Float64Array.from(pointOf(halfway.point));
  const heavy = [...ideal.posterior(at, level)].filter((weight) => weight > 0.01);
  expect(heavy).toHaveLength(2);
  for (const weight of heavy) expect(weight).toBeCloseTo(0.5, 1);
  const there = ideal.denoise(at, level);
  const opened = openedSource(halfway.data);
  const parts = opened.kind === 'ready' ? opened.source.mixture! : [];
  const away = parts.map(
    ({ mean, covariance }) =>
      Math.hypot(there[0] - mean[0], there[1] - mean[1]) / Math.sqrt(Number(covariance)),
  );
  // In widths of a part: nowhere near any of them.
  expect(Math.min(...away)).toBeGreaterThan(4);
});
