import { expect, it } from 'vitest';
import { frameAt, nearestIndex, stepMilliseconds } from './frames.ts';
import type { Frame } from './runs.ts';

const empty = new Float32Array(0);
const frames = [1, 0.7, 0.4, 0.1, 0].map((t, index): Frame => {
  const level = { t, alpha: 1 - t, sigma: t };
  return { index, level, x: empty, denoised: empty, nfe: index, ms: 1 };
});

it('finds the frame nearest to a time', () => {
  expect([2, 1, 0.86, 0.84, 0.5, 0.2, 0.04, 0, -1].map((t) => nearestIndex(frames, t))).toEqual([
    0, 0, 0, 1, 2, 3, 4, 4, 4,
  ]);
});

it('of two equally near it takes the cleaner one, whichever way the frames run', () => {
  const down = [1, 0.5, 0].map((t) => ({ ...frames[0], level: { t, alpha: 1 - t, sigma: t } }));
  const up = down.toReversed();
  const times = [1, 0.8, 0.75, 0.3, 0];
  expect(times.map((t) => nearestIndex(down, t))).toEqual([0, 0, 1, 1, 2]);
  expect(times.map((t) => nearestIndex(up, t))).toEqual([2, 2, 1, 1, 0]);
});

it('finds by another place on the axis', () => {
  const half = (frame: Frame) => frame.level.t / 2;
  expect([0.5, 0.34, 0.21, 0].map((t) => nearestIndex(frames, t, half))).toEqual([0, 1, 2, 4]);
});

it('every frame is nearest to its own time', () => {
  for (const frame of frames) expect(frameAt(frames, frame.level.t)).toBe(frame);
});

it('has none among none', () => {
  expect(nearestIndex([], 0.5)).toBe(-1);
  expect(frameAt([], 0.5)).toBeUndefined();
});

it('the pace is that of steps that asked the network, the first left out', () => {
  const timed = (nfe: readonly number[], ms: readonly number[]) =>
    stepMilliseconds(nfe.map((calls, i) => ({ ...frames[0], nfe: calls, ms: ms[i] })));
  expect(timed([1, 2, 2], [90, 20, 1])).toBe(20);
  expect(timed([1, 3, 5, 7, 8], [90, 30, 10, 20, 40])).toBe(30);
  expect(timed([1, 1], [90, 1])).toBeNull();
});
