/** The curve in the hand, and what follows from it. */
import { type AxisName, axes, LOG_SNR_REACH, type ScaleName, scales } from '../../../core/axes.ts';
import { alphaBarAt, type Point } from '../../../core/drawn.ts';
import { angle, schedules, timeAt } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Level, Schedule } from '../../../core/types.ts';
import { type Waste, waste } from '../../../core/waste.ts';
import type { DrawnCurve } from '../../../modalities/schedule.ts';
import { curveOf, formatCurve, movePoint, onto } from '../../../state/curve.ts';
import { change, type Experiment, experiment } from '../../../state/experiment.ts';

/** What the shipped networks were trained with. */
export const known: Schedule = schedules.cosine;

/** Steps whose places are marked: few enough to be told apart. */
export const MARKED = 20;

interface Derived {
  readonly waste: Waste;
  readonly stops: readonly Level[];
}

const derived = new WeakMap<Schedule, Derived>();

function derive(schedule: Schedule): Derived {
  let found = derived.get(schedule);
  if (!found) {
    found = { waste: waste(schedule), stops: grid(schedule, MARKED) };
    derived.set(schedule, found);
  }
  return found;
}

export function drawnCurve({ curve, axis, scale, direction, t }: Experiment): DrawnCurve {
  const { schedule } = curveOf(curve);
  return {
    schedule,
    known,
    axis: axes[axis],
    scale: scales[scale],
    mirrored: direction === 'left',
    t,
    ...derive(schedule),
  };
}

export const drawnCurveNow = (): DrawnCurve => drawnCurve(experiment.getState());
export const pointsNow = (): readonly Point[] => curveOf(experiment.getState().curve).points;

/** Shares of the axes (from data; from the foot) of one of the curve's points. */
export function sharesOf(
  { t, alphaBar }: Point,
  axis: AxisName,
  scale: ScaleName,
): readonly [number, number] {
  const level = { t, alpha: Math.sqrt(alphaBar), sigma: Math.sqrt(1 - alphaBar) };
  return [axes[axis].place(level), scales[scale].place(level)];
}

/** The point at a place of the axes, where time runs along the one. */
export const pointAt = (x: number, y: number, scale: ScaleName): Point => ({
  t: x,
  alphaBar: scale === 'alphaBar' ? y : alphaBarAt((2 * y - 1) * LOG_SNR_REACH),
});

export function move(index: number, to: Point): void {
  change({ curve: formatCurve(movePoint(pointsNow(), index, to)) });
}

/** Lets the curve begin as another schedule. */
export function beginAs(schedule: Schedule): void {
  change({ curve: formatCurve(onto(pointsNow(), schedule)) });
}

/** Three quarters of the time go by in nearly pure noise. */
export const lateCurve = formatCurve([
  { t: 0, alphaBar: 1 },
  { t: 0.08, alphaBar: 0.6 },
  { t: 0.16, alphaBar: 0.2 },
  { t: 0.25, alphaBar: 0.0099 },
  { t: 0.5, alphaBar: 0.006 },
  { t: 0.75, alphaBar: 0.003 },
  { t: 1, alphaBar: 0 },
]);

const RIGHT_ANGLE = Math.PI / 2;

/** The level at a share of an axis, as the schedule has it: by halving, since every axis rises with noise. */
export function levelAlong(schedule: Schedule, axis: AxisName, share: number): Level {
  if (axis === 't') return schedule.level(share);
  let [low, high] = [0, RIGHT_ANGLE];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    const level = { t: 0, alpha: Math.cos(middle), sigma: Math.sin(middle) };
    if (axes[axis].place(level) < share) low = middle;
    else high = middle;
  }
  // A schedule that never gets there ends where it ends.
  return schedule.level(high > angle(schedule.level(1)) ? 1 : timeAt(schedule, high));
}
