/** Where the probability flow leads at each moment: on straight lines from data to noise, x_t = (1 − t)·x0 + t·ε. */
import type { Ideal } from '../../core/ideal.ts';
import { schedules } from '../../core/schedules.ts';
import { unitLevel } from '../../core/unitLevel.ts';
import type { Predicted } from '../../data/types.ts';
import { LEVEL_FEATURES, levelFeatures } from '../../nets/level.ts';
import type { MlpConfig } from '../../nets/mlp.ts';
import { toDenoised } from '../../nets/prediction.ts';
import { Perceptron } from '../perceptron/perceptron.ts';

/** dx/dt = E[ε − x0 | x_t = x] (arXiv:2209.03003). x: [N, 2], times: [N] in [0, 1] → [N, 2]. */
export type Velocity = (x: Float32Array, times: Float32Array) => Float32Array;

/** Nearer to data it is asked as at this time: (x − x̂0)/t ends in 0/0. */
const LEAST = 1e-3;
const flow = schedules.flow;
const levelAt = (t: number) => flow.level(Math.max(LEAST, t));

/** Of an exact denoiser: (x − E[x0 | x])/t. Rows of one time that lie side by side are asked together. */
export const exactVelocity =
  (ideal: Ideal): Velocity =>
  (x, times) => {
    const out = new Float32Array(x.length);
    for (let from = 0, to = 0; from < times.length; from = to) {
      while (to < times.length && times[to] === times[from]) to++;
      const level = levelAt(times[from]);
      const some = x.subarray(2 * from, 2 * to);
      const denoised = ideal.denoise(some, level);
      for (let i = 0; i < some.length; i++) out[2 * from + i] = (some[i] - denoised[i]) / level.t;
    }
    return out;
  };

/** Rows that a network is asked in one go. */
const ROWS = 256;

/** Of a network that denoises at any level, told no class. weights: [number of weights]. */
export function networkVelocity(
  config: MlpConfig,
  predicts: Predicted | undefined,
  weights: Float32Array,
): Velocity {
  const perceptron = new Perceptron(config, ROWS);
  const told = new Float32Array(LEVEL_FEATURES * ROWS);
  const some = (x: Float32Array, times: Float32Array): Float32Array => {
    const levels = Array.from(times, levelAt);
    const units = levels.map(unitLevel);
    for (const [row, level] of levels.entries()) levelFeatures(level, told, row * LEVEL_FEATURES);
    const seen = x.map((value, i) => value * units[i >> 1].scale);
    const answer = perceptron.forward(weights, seen, told.subarray(0, LEVEL_FEATURES * levels.length));
    return x.map((value, i) => {
      const [{ t }, unit] = [levels[i >> 1], units[i >> 1]];
      const [ofX, ofAnswer] = toDenoised(predicts, { t, ...unit });
      return (value - ofX * seen[i] - ofAnswer * answer[i]) / t;
    });
  };
  return (x, times) => {
    const out = new Float32Array(x.length);
    for (let from = 0; from < times.length; from += ROWS) {
      const part = x.subarray(2 * from, 2 * (from + ROWS));
      out.set(some(part, times.subarray(from, from + ROWS)), 2 * from);
    }
    return out;
  };
}
