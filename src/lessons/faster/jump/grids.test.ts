import { expect, it } from 'vitest';
import { at } from '../../../core/at.ts';
import { atOnce } from '../../../core/pace.ts';
import { schedules } from '../../../core/schedules.ts';
import type { Schedule } from '../../../core/types.ts';
import { dataset } from '../../../state/sources.ts';
import { exactOfSource } from '../../common/exact.ts';
import { optimised, spaced, walked } from './grids.ts';
import { type Ways, waysOf } from './ways.ts';

const known = new Map<string, Promise<Ways>>();

async function made(name: 'eight' | 'moons' | 'grid25', schedule: Schedule): Promise<Ways> {
  const source = await dataset(name).open(async () => new ArrayBuffer(0));
  return atOnce(waysOf(exactOfSource(source)!.ideal, schedule, 0));
}

function ways(name: 'eight' | 'moons' | 'grid25', schedule: Schedule = schedules.cosine): Promise<Ways> {
  const key = `${name} ${schedule.label}`;
  const found = known.get(key) ?? made(name, schedule);
  known.set(key, found);
  return found;
}

/** How far the optimised grid is off, compared with even steps, on starts that it has not seen. */
async function gained(
  name: 'eight' | 'moons' | 'grid25',
  steps: number,
  schedule: Schedule = schedules.cosine,
) {
  const of = await ways(name, schedule);
  const best = atOnce(walked(of, schedule, atOnce(optimised(of, steps))));
  const even = atOnce(walked(of, schedule, spaced('trailing', steps, schedule)));
  return best.off.mean / even.off.mean;
}

it('four optimised steps on the eight Gaussians end about half as far off as even ones, the first of them the longest', async () => {
  const found = await gained('eight', 4);
  expect(found).toBeGreaterThan(0.35);
  expect(found).toBeLessThan(0.65);
  const times = [...atOnce(optimised(await ways('eight'), 4)), 0];
  const lengths = times.slice(1).map((t, i) => at(times, i) - t);
  expect(Math.max(...lengths)).toBe(lengths[0]);
  expect(lengths[0]).toBeGreaterThan(0.35);
});

it('on other points even steps are about as good under the cosine schedule, and not under the linear one', async () => {
  for (const name of ['moons', 'grid25'] as const) {
    const found = await gained(name, 4);
    expect(found, name).toBeGreaterThan(0.8);
    expect(found, name).toBeLessThan(1.1);
    expect(await gained(name, 4, schedules.linear), name).toBeLessThan(0.85);
  }
});

it('the linear schedule spends a third of its time where the answer turns little, and the optimiser one step of four', async () => {
  const { turning, test } = await ways('moons', schedules.linear);
  const { turning: evenly } = await ways('moons');
  const early = (of: readonly number[]) =>
    of.slice(0, of.length / 3).reduce((sum, one) => sum + one, 0) / of.reduce((sum, one) => sum + one, 0);
  expect(early(turning)).toBeLessThan(0.12);
  expect(Math.max(...turning.slice(0, turning.length / 3))).toBeLessThan(0.5 * Math.max(...turning));
  expect(early(evenly)).toBeGreaterThan(2 * early(turning));
  const times = atOnce(optimised(await ways('moons', schedules.linear), 4));
  expect(times.filter((t) => t > 0.5)).toHaveLength(1);
  expect(at(test.levels, 0).t).toBe(1);
});

it('more steps end nearer, and the spread falls from that of the data to next to nothing', async () => {
  const of = await ways('moons');
  const off = [1, 2, 4, 8].map(
    (steps) => atOnce(walked(of, schedules.cosine, spaced('trailing', steps, schedules.cosine))).off.mean,
  );
  expect([...off].sort((a, b) => b - a)).toEqual(off);
  expect(at(of.spread, 0)).toBeGreaterThan(1.3);
  expect([...of.spread].sort((a, b) => b - a)).toEqual(of.spread);
  expect(at(of.spread, of.spread.length - 1)).toBeLessThan(0.1);
});
