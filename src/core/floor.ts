/** The least loss that any network can reach on its data: the error of the exact denoiser. */
import type { Ideal } from './ideal.ts';
import { normals, streams } from './random.ts';
import type { Level } from './types.ts';

/** A mean of samples, and its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/** E|x0 − E[x0 | x_t]|² / D against the log-SNR, at even distances from the first to the last. */
export interface LeastErrors {
  readonly first: number;
  readonly last: number;
  readonly at: readonly Estimate[];
}

/** Beyond these log-SNRs the error is that of guessing the mean, or next to nothing. */
const [FIRST, LAST, POINTS] = [-12, 12, 49];

const levelAt = (logSnr: number): Level => {
  const [alpha, sigma] = [1, -1].map((sign) => Math.sqrt(1 / (1 + Math.exp(-sign * logSnr))));
  return { t: (LAST - logSnr) / (LAST - FIRST), alpha, sigma };
};

/**
 * By Monte Carlo over samples of the data, each with one noise that all levels share: the mean of what each x leaves
 * open, which is known exactly and varies far less than the square of one error. x0: [N, D], D that of the ideal. Yields
 * between levels.
 */
export function* leastErrors(ideal: Ideal, x0: Float32Array, seed: number): Generator<void, LeastErrors> {
  const epsilon = normals(seed, streams.metrics, 0, new Float32Array(x0.length));
  const at: Estimate[] = [];
  for (let i = 0; i < POINTS; i++) {
    const level = levelAt(FIRST + (i * (LAST - FIRST)) / (POINTS - 1));
    const x = x0.map((value, j) => level.alpha * value + level.sigma * epsilon[j]);
    at.push(estimate(yield* uncertainties(ideal, x, level)));
  }
  return { first: FIRST, last: LAST, at };
}

/** Numbers of candidates that places are compared with between two yields: about a millisecond. */
const PORTION = 300_000;

/** Of each x, a number of it: [N]. */
function* uncertainties(ideal: Ideal, x: Float32Array, level: Level): Generator<void, Float64Array> {
  const { dimension, candidates } = ideal;
  const out = new Float64Array(x.length / dimension);
  const rows = Math.max(1, Math.floor(PORTION / (candidates * dimension)));
  for (let from = 0; from < out.length; from += rows) {
    out.set(ideal.uncertainty(x.subarray(dimension * from, dimension * (from + rows)), level), from);
    yield;
  }
  return out.map((sum) => sum / dimension);
}

function estimate(values: Float64Array): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** Of data that are these parts by so much each. */
export function blended(
  parts: readonly { readonly errors: LeastErrors; readonly share: number }[],
): LeastErrors {
  const [{ errors }] = parts;
  const at = errors.at.map((_, i) => ({
    mean: parts.reduce((sum, { errors, share }) => sum + share * errors.at[i].mean, 0),
    error: Math.hypot(...parts.map(({ errors, share }) => share * errors.at[i].error)),
  }));
  return { ...errors, at };
}

/** Between two points the logarithm of the error is a cubic through them and their neighbours (Catmull and Rom, 1974). */
export function leastErrorAt({ first, last, at }: LeastErrors, logSnr: number): Estimate {
  const place = ((logSnr - first) / (last - first)) * (at.length - 1);
  const held = Math.min(at.length - 1, Math.max(0, place));
  const before = Math.min(at.length - 2, Math.floor(held));
  const share = held - before;
  const near = [-1, 0, 1, 2].map((by) => at[Math.min(at.length - 1, Math.max(0, before + by))]);
  const error = near[1].error + share * (near[2].error - near[1].error);
  // The logarithm of nothing is none.
  if (near.some(({ mean }) => mean <= 0))
    return { mean: near[1].mean + share * (near[2].mean - near[1].mean), error };
  return {
    mean: Math.exp(
      cubic(
        near.map(({ mean }) => Math.log(mean)),
        share,
      ),
    ),
    error,
  };
}

function cubic([a, b, c, d]: readonly number[], share: number): number {
  const [ofB, ofC] = [(c - a) / 2, (d - b) / 2];
  const [third, second] = [2 * (b - c) + ofB + ofC, 3 * (c - b) - 2 * ofB - ofC];
  return b + share * (ofB + share * (second + share * third));
}

/**
 * The floor of a loss: the mean over its levels of what an error of x̂0 counts there times the least error. All levels
 * share their samples, so that their errors add up instead of averaging out. levels: those of a batch, evenly spread.
 */
export function floorOf(
  errors: LeastErrors,
  levels: readonly { readonly level: Level; readonly count: number }[],
): Estimate {
  let [mean, error] = [0, 0];
  for (const { level, count } of levels) {
    const least = leastErrorAt(errors, 2 * Math.log(level.alpha / level.sigma));
    mean += (count * least.mean) / levels.length;
    error += (count * least.error) / levels.length;
  }
  return { mean, error };
}
