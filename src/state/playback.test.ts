import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pause, play, playback } from './playback.ts';

let frames: ((now: number) => void)[] = [];
let clock = 0;

/** Shows one display frame, so many milliseconds later. */
function show(milliseconds: number): void {
  clock += milliseconds;
  const due = frames;
  frames = [];
  for (const frame of due) frame(clock);
}

beforeEach(() => {
  frames = [];
  clock = performance.now();
  vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
});
afterEach(() => {
  pause();
  vi.unstubAllGlobals();
});

it('moves on by the time that has passed, and stops at the end', () => {
  const passed: number[] = [];
  play((seconds) => passed.push(seconds) < 3);
  expect(playback.getState().status).toBe('playing');
  for (let i = 0; i < 5; i++) show(20);
  expect(passed).toHaveLength(3);
  expect(passed[1]).toBeCloseTo(0.02, 6);
  expect(playback.getState().status).toBe('still');
});

it('does not jump after the tab was in the background', () => {
  const passed: number[] = [];
  play((seconds) => passed.push(seconds) > 0);
  show(16);
  show(60_000);
  expect(passed[1]).toBeLessThanOrEqual(0.1);
});

it('pauses at once, and a new play takes the place of the old', () => {
  const first = vi.fn(() => true);
  const second = vi.fn(() => true);
  play(first);
  play(second);
  show(16);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
  pause();
  show(16);
  expect(second).toHaveBeenCalledOnce();
});

it('may be paused from within', () => {
  play(() => {
    pause();
    return true;
  });
  show(16);
  expect(frames).toHaveLength(0);
  expect(playback.getState().status).toBe('still');
});
