/** Drives the cursor along the axis, whatever is shown there. */

import { experiment, moveTo } from '../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS } from '../../state/playback.ts';
import type { Frame } from '../../state/runs.ts';

export const cursorNow = (): number => experiment.getState().t;

export function scrub(t: number): void {
  pause();
  moveTo(t);
}

/** To where a frame lies, if there is one. */
export function moveToFrame(frame: Frame | undefined): void {
  if (frame) moveTo(frame.level.t);
}

/** To an end of the axis at the chosen speed. */
const sweeping =
  (end: 0 | 1): Advance =>
  (seconds) => {
    const { t, speed } = experiment.getState();
    const way = (seconds * Number(speed)) / SWEEP_SECONDS;
    const next = end === 0 ? t - way : t + way;
    moveTo(next);
    return end === 0 ? next > 0 : next < 1;
  };

/** What plays to data (0) or to noise (1), from the other end once it is there, and pauses. begin: before it plays. */
export const playingTo =
  (end: 0 | 1, begin = (): void => {}) =>
  (): void => {
    if (playback.getState().status === 'playing') {
      pause();
      return;
    }
    begin();
    if (cursorNow() === end) moveTo(1 - end);
    play(sweeping(end));
  };

/** By hundredths of the axis, or thousandths. */
export const stepFreely = (steps: number, fine = false): void =>
  scrub(cursorNow() + steps * (fine ? 0.001 : 0.01));

const FINE = 0.002;
const EVEN = 1e-6;

/** So many stops along the axis, to the right for more noise; fine: a little, wherever that is. stops: of t, in any order. */
export function stepAlong(stops: readonly number[], steps: number, fine = false, from = cursorNow): void {
  pause();
  if (fine) {
    moveTo(cursorNow() + steps * FINE);
    return;
  }
  const direction = Math.sign(steps);
  for (let i = 0; i < Math.abs(steps); i++) {
    const beyond = stops.filter((t) => direction * (t - from()) > EVEN);
    if (beyond.length) moveTo(beyond.reduce((a, b) => (direction * (b - a) < 0 ? b : a)));
  }
}
