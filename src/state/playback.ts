/** What moves the cursor by itself: one loop at the display's rate, whatever the lesson plays. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Moves on by so many seconds; false when the end is reached. */
export type Advance = (seconds: number) => boolean;

export type Playback = { readonly status: 'still' | 'playing' };

export const playback = createStore<Playback>(() => ({ status: 'still' }));

/** From data to noise, or back, at speed 1. */
export const SWEEP_SECONDS = 6;

/** A tab that was in the background does not jump. */
const LONGEST_TICK = 0.1;

let request = 0;

export function pause(): void {
  cancelAnimationFrame(request);
  if (playback.getState().status === 'playing') playback.setState({ status: 'still' });
}

export function play(advance: Advance): void {
  pause();
  playback.setState({ status: 'playing' });
  let before = performance.now();
  const tick = (now: number) => {
    const seconds = Math.min(LONGEST_TICK, Math.max(0, (now - before) / 1000));
    before = now;
    if (!advance(seconds)) pause();
    else if (playback.getState().status === 'playing') request = requestAnimationFrame(tick);
  };
  request = requestAnimationFrame(tick);
}

export const usePlaying = (): boolean => useStore(playback, ({ status }) => status === 'playing');
