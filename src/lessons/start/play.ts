/** There and back: the picture dissolves, then the network's run is followed, as far as it has come. */
import { experiment, moveTo } from '../../state/experiment.ts';
import { mark, marksNow } from '../../state/marks.ts';
import { wantsStillness } from '../../state/motion.ts';
import { type Advance, pause, play, playback } from '../../state/playback.ts';
import { cursorNow, scrub } from '../common/drive.ts';
import { begin, isRunning, runNow } from './run.ts';

/** From one end of the axis to the other, at speed 1. */
const SECONDS = 2.4;

function thereAndBack(): Advance {
  let there = false;
  return (seconds) => {
    const t = cursorNow();
    const way = (seconds * Number(experiment.getState().speed)) / SECONDS;
    if (!there) {
      moveTo(t + way);
      there = t + way >= 1;
      return true;
    }
    const { frames = [], status } = runNow() ?? {};
    // Not further than the network is.
    const reached = frames.at(-1)?.level.t ?? 1;
    moveTo(Math.max(t - way, reached));
    if (status === undefined || status === 'failed') return false;
    return cursorNow() > 0 && (isRunning() || t - way > reached);
  };
}

export function playAll(): void {
  begin();
  if (cursorNow() >= 1) moveTo(0);
  play(thereAndBack());
}

export function toggle(): void {
  if (playback.getState().status === 'playing') pause();
  else playAll();
}

export const step = (steps: number, fine = false): void => scrub(cursorNow() + steps * (fine ? 0.002 : 0.02));

const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

const KEY = 'start';

/**
 * At the first visit the page plays by itself, once; whatever is touched first stops it. Nothing moves for whoever asked
 * for less motion. Returns how to leave it.
 */
export function playForVisitor(): () => void {
  if (marksNow().seen.includes(KEY) || wantsStillness() || cursorNow() !== 0) return () => {};
  playAll();
  const leave = () => {
    for (const touch of touches) window.removeEventListener(touch, stop, true);
  };
  const stop = () => {
    leave();
    pause();
    mark('seen', KEY);
  };
  for (const touch of touches) window.addEventListener(touch, stop, true);
  const end = playback.subscribe(({ status }) => {
    if (status === 'still') mark('seen', KEY);
  });
  return () => {
    leave();
    end();
  };
}
