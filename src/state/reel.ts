/** Finding one's way through the frames of a run by the time axis: their t fall from 1 (noise) to 0 (data). */
import type { Frame } from '../engine/api.ts';

/** Position in frames of the one whose level is nearest to t; −1 without frames. */
export function nearest(frames: readonly Frame[], t: number): number {
  let low = 0;
  let high = frames.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = Math.abs(frames[middle].level.t - t);
    const next = Math.abs(frames[middle + 1].level.t - t);
    if (next < here || (next === here && frames[middle].level.t > t)) low = middle + 1;
    else high = middle;
  }
  return high;
}

export const frameAt = (frames: readonly Frame[], t: number): Frame | undefined => frames[nearest(frames, t)];
