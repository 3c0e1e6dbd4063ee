import { describe, expect, it } from 'vitest';
import { fromPoints } from '../core/drawn.ts';
import { schedules } from '../core/schedules.ts';
import { datasets } from '../data/index.ts';
import { curveField, curveOf, formatCurve, movePoint, onto } from './curve.ts';

const settleCurve = (text: string) => curveField.settle(text, datasets.moons);

describe('the curve of a link', () => {
  it('comes back as it was, and is the schedule through its points', () => {
    const text = '0.2,0.9_0.6,0.3_1,0.05';
    expect(settleCurve(text)).toEqual({ value: text, mended: [] });
    const { points, schedule } = curveOf(text);
    for (const { t, alphaBar } of points) expect(schedule.level(t).alpha ** 2).toBeCloseTo(alphaBar, 12);
    expect(curveOf(text).schedule).toBe(schedule);
  });

  it.each([
    ['', /not a list such as/],
    ['<script>', /not a list such as/],
    ['0.5,0.4', /ends at t = 0.5/],
    ['0.3,0.4_0.6,0.7_1,0', /not monotone/],
    ['0.6,0.4_0.3,0.2_1,0', /not after/],
    ['0.5,1e9_1,0', /not a list such as/],
    ['0.5,2_1,0', /not monotone/],
    [Array.from({ length: 40 }, (_, i) => `0.${100 + i},0.${900 - i}`).join('_'), /more than 12 points/],
  ])('%j gives way to the first one, with the reason', (text, reason) => {
    const { value, mended } = settleCurve(text);
    expect(value).toBe(curveField.initial);
    expect(mended).toHaveLength(1);
    expect(mended[0]).toMatch(reason);
  });

  it('that the page begins with is allowed', () => {
    expect(settleCurve(curveField.initial)).toEqual({ value: curveField.initial, mended: [] });
  });
});

describe('a point that is moved', () => {
  const { points } = curveOf(curveField.initial);

  it('goes as far as its neighbours let it, so that any drag leaves a schedule', () => {
    for (let i = 1; i < points.length; i++)
      for (const t of [-1, 0, 0.31, 0.5, 1, 2])
        for (const alphaBar of [-1, 0, 0.3, 1, 7]) {
          const moved = movePoint(points, i, { t, alphaBar });
          expect(() => fromPoints(moved)).not.toThrow();
          expect(settleCurve(formatCurve(moved)).mended).toEqual([]);
        }
  });

  it('leaves the others where they are; the last stays at t = 1', () => {
    const moved = movePoint(points, points.length - 1, { t: 0.2, alphaBar: 0.02 });
    expect(moved.at(-1)).toEqual({ t: 1, alphaBar: 0.02 });
    expect(moved.slice(0, -1)).toEqual(points.slice(0, -1));
  });
});

it('takes on any schedule of the page, at its own times', () => {
  const { points } = curveOf(curveField.initial);
  for (const schedule of Object.values(schedules)) {
    const moved = onto(points, schedule);
    expect(settleCurve(formatCurve(moved)).mended, schedule.label).toEqual([]);
    const { alpha, sigma } = schedule.level(0.5);
    const share = alpha ** 2 / (alpha ** 2 + sigma ** 2);
    expect(moved.find(({ t }) => t === 0.5)!.alphaBar).toBeCloseTo(share, 2);
  }
});

it.each(['0.5,0.00002_1,0.00001', '0.50001,0.5_0.50002,0.4_1,0'])(
  'points that only differ beyond what a link keeps are mended: %s',
  (text) => {
    const { value, mended } = settleCurve(text);
    expect(mended).toHaveLength(1);
    expect(() => curveOf(value)).not.toThrow();
  },
);

it('points that a link has put close together can be moved, and never make a curve that does not fall', () => {
  const { value } = settleCurve('0.5,0.5_0.505,0.4995_0.51,0.499_1,0');
  const { points } = curveOf(value);
  for (let index = 1; index < points.length; index++)
    for (const [t, alphaBar] of [
      [0, 1],
      [1, 0],
      [0.505, 0.45],
    ]) {
      const moved = formatCurve(movePoint(points, index, { t, alphaBar }));
      expect(settleCurve(moved)).toEqual({ value: moved, mended: [] });
    }
});
