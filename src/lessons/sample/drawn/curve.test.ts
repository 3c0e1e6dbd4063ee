import '../../owned.ts';
import { describe, expect, it } from 'vitest';
import { type AxisName, axes, type ScaleName, scales } from '../../../core/axes.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import { NEARLY_NOISE, waste } from '../../../core/waste.ts';
import { curveOf } from '../../../state/curve.ts';
import { experiment, initialOf } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { lateCurve, levelAlong, pointAt, sharesOf } from './curve.ts';
import { results } from './results.ts';

const axisNames = Object.keys(axes) as AxisName[];

it('a place of the plot is a point, and that point lies there', () => {
  for (const scale of Object.keys(scales) as ScaleName[])
    for (const [x, y] of [
      [0.1, 0.9],
      [0.5, 0.31],
      [0.99, 0.02],
    ] as const) {
      const [back, up] = sharesOf(pointAt(x, y, scale), 't', scale);
      expect(back).toBeCloseTo(x, 12);
      expect(up).toBeCloseTo(y, 9);
    }
});

describe('levels along an axis', () => {
  it('lie where they are asked for, whatever the schedule', () => {
    for (const schedule of [schedules.cosine, schedules.flow])
      for (const axis of axisNames)
        for (const share of [0.2, 0.5, 0.8])
          expect(
            axes[axis].place(levelAlong(schedule, axis, share)),
            `${schedule.label} ${axis}`,
          ).toBeCloseTo(share, 6);
  });

  it('end where the schedule ends', () => {
    expect(levelAlong(schedules.linear, 'sigma', 1).t).toBe(1);
  });
});

it('the cells differ in schedule and steps, and in nothing else', () => {
  const spec = initialOf('sample');
  experiment.setState(spec, true);
  expect(results.lines().size).toBe(6);
  for (const [cell, { spec: own }] of results.lines()) {
    expect(own.steps).toBe(cell.steps);
    expect(scheduleOf(own).label).toBe(cell.schedule === 'drawn' ? 'Drawn' : 'Cosine');
    expect({ ...own, steps: spec.steps, schedule: spec.schedule }).toEqual(spec);
  }
});

it('the schedule of the question spends three quarters of its time, and eight of ten steps, in nearly pure noise', () => {
  const { schedule } = curveOf(lateCurve);
  expect(1 - waste(schedule).noise).toBeCloseTo(0.75, 2);
  const asked = grid(schedule, 10).slice(0, -1);
  expect(asked.filter(({ alpha }) => alpha ** 2 < NEARLY_NOISE)).toHaveLength(8);
});
