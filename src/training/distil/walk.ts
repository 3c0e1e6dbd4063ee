/** Ways from noise (time 1) to data (time 0), along a velocity or by jumps. All x are [N, 2]. */
import type { Velocity } from './field.ts';

/** From x at time s to time t ≤ s, all rows at once. */
export type Hop = (x: Float32Array, s: number, t: number) => Float32Array;

const times = (x: Float32Array, t: number) => new Float32Array(x.length / 2).fill(t);

/** One step of Euler: the whole way by the velocity where it begins. */
export const euler =
  (velocity: Velocity): Hop =>
  (x, s, t) => {
    const v = velocity(x, times(x, s));
    return x.map((value, i) => value + (t - s) * v[i]);
  };

/** One step of Heun; into data, where a velocity may have no end, one of Euler. */
export const heun = (velocity: Velocity): Hop => {
  const straight = euler(velocity);
  return (x, s, t) => {
    const guess = straight(x, s, t);
    if (t === 0) return guess;
    const [before, after] = [velocity(x, times(x, s)), velocity(guess, times(x, t))];
    return x.map((value, i) => value + ((t - s) * (before[i] + after[i])) / 2);
  };
};

/** The states after 0, 1, … `steps` even steps. */
export function* walk(hop: Hop, x: Float32Array, steps: number): Generator<Float32Array, Float32Array> {
  let state = x;
  yield state;
  for (let k = steps; k > 0; k--) {
    state = hop(state, k / steps, (k - 1) / steps);
    yield state;
  }
  return state;
}

/**
 * Where `jumps` even jumps from noise to data are after 0, 1, … `spans` even spans of time: on the way of a jump, where
 * that jump leads when it is made only so far. spans: a multiple of jumps.
 */
export function* jumped(
  hop: Hop,
  x: Float32Array,
  jumps: number,
  spans: number,
): Generator<Float32Array, Float32Array> {
  const each = spans / jumps;
  let [from, state] = [x, x];
  yield x;
  for (let k = 1; k <= spans; k++) {
    const stop = Math.floor((k - 1) / each) * each;
    state = hop(from, 1 - stop / spans, 1 - k / spans);
    if (k % each === 0) from = state;
    yield state;
  }
  return state;
}
