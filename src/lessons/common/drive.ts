/** Drives the cursor along the axis, whatever a bench shows there. */
import type { Level } from '../../core/types.ts';
import { experiment, moveTo } from '../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS } from '../../state/playback.ts';

export const cursorNow = (): number => experiment.getState().t;

/** From noise to data at the chosen speed. */
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
  if (cursorNow() === 0) moveTo(1);
  play(sweeping);
}

export function scrub(t: number): void {
  pause();
  moveTo(t);
}

const FINE = 0.002;
const EVEN = 1e-6;

/** So many stops along the axis, to the right for more noise; fine: a little, wherever that is. */
export function stepAlong(levels: readonly Level[], steps: number, fine = false): void {
  pause();
  if (fine) {
    moveTo(cursorNow() + steps * FINE);
    return;
  }
  const direction = Math.sign(steps);
  for (let i = 0; i < Math.abs(steps); i++) {
    const beyond = levels.map(({ t }) => t).filter((t) => direction * (t - cursorNow()) > EVEN);
    if (beyond.length) moveTo(beyond.reduce((a, b) => (direction * (b - a) < 0 ? b : a)));
  }
}
