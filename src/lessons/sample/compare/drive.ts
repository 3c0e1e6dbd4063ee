/** Drives the cursor that all columns share. */
import { angle, timeAt } from '../../../core/schedules.ts';
import { grid, spacings } from '../../../core/spacings.ts';
import { experiment, moveTo } from '../../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS } from '../../../state/playback.ts';
import { scheduleNamed, scheduleOf } from '../../../state/schedule.ts';
import { columnsNow, type Resolved, walks } from './columns.ts';

const stopsBy = new Map<string, readonly number[]>();

/** Where a run will stop on the page's axis, noisiest first: known before it has begun. */
export function stopsOf({ spec, column }: Resolved): readonly number[] {
  const { schedule: shared, curve } = experiment.getState();
  const key = [shared, spec.schedule, curve, column.spacing, spec.steps].join(' ');
  let stops = stopsBy.get(key);
  if (!stops) {
    const levels = grid(scheduleOf(spec), spec.steps, spacings[column.spacing]);
    const same = spec.schedule === shared;
    stops = levels.map((level) => (same ? level.t : timeAt(scheduleNamed(shared, curve), angle(level))));
    if (stopsBy.size > 40) stopsBy.clear();
    stopsBy.set(key, stops);
  }
  return stops;
}

export const cursorNow = (): number => experiment.getState().t;

/** From noise to data at the chosen speed: each column shows its own nearest state. */
const sweeping: Advance = (seconds) => {
  const { t, speed } = experiment.getState();
  const next = t - (seconds * Number(speed)) / SWEEP_SECONDS;
  moveTo(next);
  return next > 0;
};

export function toggle(): void {
  if (playback.getState().status === 'playing') {
    pause();
    return;
  }
  walks.begin();
  if (cursorNow() === 0) moveTo(1);
  play(sweeping);
}

export function scrub(t: number): void {
  pause();
  moveTo(t);
}

const FINE = 0.002;
const EVEN = 1e-6;

/** To the next place where any of the runs stops. To the right there is more noise. */
function toNextStop(direction: 1 | -1): void {
  const t = cursorNow();
  const beyond = columnsNow()
    .flatMap(stopsOf)
    .filter((stop) => direction * (stop - t) > EVEN);
  if (beyond.length) moveTo(beyond.reduce((a, b) => (direction * (b - a) < 0 ? b : a)));
}

export function stepAlong(steps: number, fine = false): void {
  pause();
  if (fine) moveTo(cursorNow() + steps * FINE);
  else for (let i = 0; i < Math.abs(steps); i++) toNextStop(steps > 0 ? 1 : -1);
}
