/** Finding one's way through the frames of a run by the time axis: their t fall from 1 to 0, or rise in an inversion. */
import { at } from '../core/at.ts';
import type { Frame } from '../engine/api.ts';

/** Position in frames of the one nearest to t, the cleaner of two equally near; −1 without frames. place: where on the axis a frame lies. */
export function nearestIndex(
  frames: readonly Frame[],
  t: number,
  place: (frame: Frame) => number = ({ level }) => level.t,
): number {
  let low = 0;
  let high = frames.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = Math.abs(place(at(frames, middle)) - t);
    const next = Math.abs(place(at(frames, middle + 1)) - t);
    if (next < here || (next === here && place(at(frames, middle)) > t)) low = middle + 1;
    else high = middle;
  }
  return high;
}

export const frameAt = (frames: readonly Frame[] = [], t: number): Frame | undefined =>
  frames[nearestIndex(frames, t)];

/**
 * Median milliseconds of the steps that asked the network, without the first, which warms up; the last state of a run is
 * there without asking. null before there are any.
 */
export function stepMilliseconds(frames: readonly Frame[]): number | null {
  const timed = frames.filter(({ nfe }, i) => i > 0 && nfe > at(frames, i - 1).nfe).map(({ ms }) => ms);
  return timed.sort((a, b) => a - b)[timed.length >> 1] ?? null;
}
