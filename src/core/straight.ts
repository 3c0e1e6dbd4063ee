import { type Floats, rows } from './arrays.ts';
import type { Estimate } from './tally.ts';

/**
 * How far ways are from straight lines walked at an even speed: the straightness of arXiv:2209.03003,
 * E∫‖(x_1 − x_0) − dx/dt‖² dt, over the mean square distance between a beginning and an end that know nothing of each
 * other; with its standard error over the events. 0 for straight ways, whose first step may be the last one. states: x
 * after equal spans of time, all [B, dimension]; dx/dt is what they differ by.
 * Throws RangeError on fewer than two states, unequal lengths or half events, and where all are at one place.
 */
export function bend(states: readonly Floats[], dimension: number): Estimate {
  if (states.length < 2) throw new RangeError(`${states.length} states are no way; give at least two`);
  const spans = states.length - 1;
  const [first, final] = [states[0], states[spans]];
  const strays = new Float64Array(rows(first, dimension));
  for (const [k, state] of states.entries()) {
    if (state.length !== first.length)
      throw new RangeError(`State ${k} has ${state.length} values instead of ${first.length}`);
    if (k === 0) continue;
    for (let i = 0; i < first.length; i++) {
      const stray = final[i] - first[i] - spans * (state[i] - states[k - 1][i]);
      strays[Math.floor(i / dimension)] += stray ** 2 / spans;
    }
  }
  const apart = unrelated(first, final, dimension);
  if (!(apart > 0)) throw new RangeError('All states are at one place; ask where noise becomes data');
  const mean = strays.reduce((sum, stray) => sum + stray, 0) / strays.length / apart;
  if (strays.length < 2) return { mean, error: null };
  const squares = strays.reduce((sum, stray) => sum + (stray / apart - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (strays.length - 1) / strays.length) };
}

/** Mean square distance from an event of a to any of b. */
function unrelated(a: Floats, b: Floats, dimension: number): number {
  let sum = 0;
  for (let axis = 0; axis < dimension; axis++) {
    const [one, other] = [a, b].map((x) => momentsOf(x, axis, dimension));
    sum += one.square + other.square - 2 * one.mean * other.mean;
  }
  return sum;
}

function momentsOf(x: Floats, axis: number, dimension: number): { mean: number; square: number } {
  const count = x.length / dimension;
  let [mean, square] = [0, 0];
  for (let i = axis; i < x.length; i += dimension) {
    mean += x[i] / count;
    square += x[i] ** 2 / count;
  }
  return { mean, square };
}
