/**
 * Which few of many levels a run should stop at: how far single steps of first order go wrong along a fine path, the
 * grid whose steps go wrong least in sum (dynamic programming, arXiv:2405.11326 §4), and from there the grid whose runs
 * end nearest to the fine one's, by moving one stop at a time. Arrays are flat, x: [N, D].
 */
import { combine } from './arrays.ts';
import { flowCoefficients } from './samplers/steps.ts';
import type { Level } from './types.ts';

/** A run of many steps: its levels from noise to data, and at each x; at each but the last what is expected of x0. */
export interface FinePath {
  readonly levels: readonly Level[];
  /** [levels][N, D]. */
  readonly x: readonly Float64Array[];
  /** [levels − 1][N, D]. */
  readonly denoised: readonly Float64Array[];
  /** D. */
  readonly dimension: number;
}

/** A mean over samples, and its standard error. */
export interface Measured {
  readonly mean: number;
  readonly error: number;
}

/** Distances of samples of one array from those of another: [N]. Throws RangeError on unequal lengths. */
export function distances(a: Float64Array, b: Float64Array, dimension: number): Float64Array {
  if (a.length !== b.length || a.length % dimension !== 0)
    throw new RangeError(`${a.length} and ${b.length} values are not equally many samples of ${dimension}`);
  return Float64Array.from({ length: a.length / dimension }, (_, row) => {
    let sum = 0;
    for (let i = row * dimension; i < (row + 1) * dimension; i++) sum += (a[i] - b[i]) ** 2;
    return Math.sqrt(sum);
  });
}

/** Mean and standard error of values. Throws RangeError on fewer than two. */
export function measured(values: Float64Array): Measured {
  if (values.length < 2)
    throw new RangeError(`${values.length} values have no standard error; give two or more`);
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

const rms = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, one) => sum + one ** 2, 0) / values.length);

/** How fast the answer turns, in data units a unit of t: root mean square of |Δx̂0|/Δt, between each two levels. [levels − 2]. */
export function turning({ levels, denoised, dimension }: FinePath): number[] {
  return denoised.slice(1).map((next, k) => {
    const span = Math.abs(levels[k].t - levels[k + 1].t);
    return rms(distances(denoised[k], next, dimension)) / span;
  });
}

/** How far the answer is from where the path ends, root mean square over samples: [levels − 1]. */
export function undecided({ x, denoised, dimension }: FinePath): number[] {
  const end = x[x.length - 1];
  return denoised.map((answer) => rms(distances(answer, end, dimension)));
}

/** Root mean square error of one step of first order from the state of level i to that of level j > i: [levels][levels]. */
export function* localErrors(path: FinePath): Generator<void, Float64Array[]> {
  const { levels, x, denoised, dimension } = path;
  const errors = levels.map(() => new Float64Array(levels.length));
  for (let i = 0; i < levels.length - 1; i++) {
    for (let j = i + 1; j < levels.length; j++) {
      const to = flowCoefficients(levels[i], levels[j]);
      const step = combine([to.x, x[i]], [to.x0, denoised[i]]);
      errors[i][j] = rms(distances(step, x[j], dimension));
    }
    yield;
  }
  return errors;
}

/**
 * The places of so many steps from the first level to the last whose errors sum to the least: indices, noisiest first,
 * without the last level. Throws RangeError where there are fewer levels to go through.
 */
export function leastSum(errors: readonly Float64Array[], steps: number): number[] {
  const last = errors.length - 1;
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= last))
    throw new RangeError(`${steps} steps do not fit through ${last + 1} levels; choose 1 to ${last}`);
  // Least sum from the first level to each in so many steps, and whence.
  let sums = errors[0].map((error, j) => (j === 0 ? Number.POSITIVE_INFINITY : error));
  const whence: Int32Array[] = [];
  for (let step = 1; step < steps; step++) {
    const before = new Int32Array(last + 1);
    const next = new Float64Array(last + 1).fill(Number.POSITIVE_INFINITY);
    for (let j = step + 1; j <= last; j++)
      for (let i = step; i < j; i++) {
        const sum = sums[i] + errors[i][j];
        if (sum < next[j]) [next[j], before[j]] = [sum, i];
      }
    whence.push(before);
    sums = next;
  }
  const places = [last];
  for (const before of whence.reverse()) places.unshift(before[places[0]]);
  return [0, ...places.slice(0, -1)];
}

/**
 * Moves one stop at a time to the place next to it, or two further, as long as that lowers `badness`; the first stays.
 * places: as `leastSum` has them; last: index of the last level. Yields after each try; returns the best places.
 */
export function* polished(
  places: readonly number[],
  last: number,
  badness: (places: readonly number[]) => number,
): Generator<readonly number[], readonly number[]> {
  let best = places;
  let least = badness(best);
  for (let moved = true; moved; ) {
    moved = false;
    for (let stop = 1; stop < best.length; stop++)
      for (const by of [-3, -1, 1, 3]) {
        const place = best[stop] + by;
        if (place <= best[stop - 1] || place >= (best[stop + 1] ?? last)) continue;
        const tried = best.map((one, i) => (i === stop ? place : one));
        const found = badness(tried);
        if (found < least) [best, least, moved] = [tried, found, true];
        yield best;
      }
  }
  return best;
}

/**
 * The states of a run of first order at its levels, the first and the last among them. x: at the first level. Yields
 * after each step.
 */
export function* walking(
  denoise: (x: Float64Array, level: Level) => Float64Array,
  x: Float64Array,
  levels: readonly Level[],
): Generator<void, Float64Array[]> {
  const states = [x];
  for (let i = 1; i < levels.length; i++) {
    const to = flowCoefficients(levels[i - 1], levels[i]);
    x = combine([to.x, x], [to.x0, denoise(x, levels[i - 1])]);
    states.push(x);
    yield;
  }
  return states;
}
