/** What is kept of a training when, so that a tab that dies without a word loses little. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Moment } from './moments.ts';
import { type Keepable, keepTraining } from './stored.ts';

/** Seconds of a training that a tab may lose. */
const LOST = 5;

const moment = (step: number): Moment => ({ step, checkpoint: new Uint8Array(4) });

let target: EventTarget;
let listeners: Set<() => void>;
let training: { status: 'still' | 'training'; newest: Moment | null; saved(): Keepable | null };
let kept: number[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  target = new EventTarget();
  vi.stubGlobal(
    'window',
    Object.assign(target, { setTimeout: (work: () => void, after: number) => setTimeout(work, after) }),
  );
  listeners = new Set();
  kept = [];
  training = {
    status: 'training',
    newest: null,
    saved() {
      return this.newest && { spec: {}, moment: this.newest };
    },
  };
  const shelf = {
    of: async () => null,
    latest: async () => null,
    forget: async () => {},
    put: async ({ moment }: Keepable) => void kept.push(moment.step),
  };
  stop = keepTraining(
    () => training,
    shelf,
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** It comes to a step, a quarter of a second after the one before. */
function goOnTo(step: number): void {
  vi.advanceTimersByTime(250);
  training.newest = moment(step);
  for (const listener of listeners) listener();
}

it('while it goes on, what is kept is never older than five seconds', () => {
  for (let step = 1; step <= 100; step++) {
    goOnTo(step);
    if (step * 0.25 < LOST) continue;
    expect((step - kept[kept.length - 1]) * 0.25).toBeLessThan(LOST);
  }
  // And not each frame, which would wear out what it is kept on.
  expect(kept.length).toBeLessThan(20);
});

it('where it rests, and as the page goes, the newest is kept at once, and nothing twice', () => {
  goOnTo(1);
  expect(kept).toEqual([]);
  target.dispatchEvent(new Event('pagehide'));
  target.dispatchEvent(new Event('pagehide'));
  expect(kept).toEqual([1]);
  training.status = 'still';
  goOnTo(2);
  expect(kept).toEqual([1, 2]);
  vi.advanceTimersByTime(60_000);
  expect(kept).toEqual([1, 2]);
});

it('stopped, it has kept the last, and hears no more', () => {
  goOnTo(1);
  stop();
  expect(kept).toEqual([1]);
  goOnTo(2);
  target.dispatchEvent(new Event('pagehide'));
  expect(kept).toEqual([1]);
});
