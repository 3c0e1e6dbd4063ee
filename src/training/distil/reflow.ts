/** Reflow (arXiv:2209.03003): a velocity learns the straight lines between noise and where a flow has carried it. */
import { normals, streams, uniforms } from '../../core/random.ts';
import type { TrainingDraw } from '../../data/types.ts';
import type { Gradients, TrainingSettings } from '../loop.ts';
import type { Velocity } from './field.ts';
import { Jumper, type Size } from './jumper.ts';
import { heun, walk } from './walk.ts';

/** Pairs of a round, made in parts of so many. */
const [PAIRS, PART] = [2048, 256];
/** Steps of Heun to each. */
const STEPS = 24;

/** [PAIRS, 2] each: noise, and the data that it has become. */
export interface Pairs {
  readonly noise: Float32Array;
  readonly data: Float32Array;
}

/** The pairs of one round, by the flow as it is before it. Yields now and then. */
export function* pairsOf(velocity: Velocity, seed: number, round: number): Generator<void, Pairs> {
  const noise = normals(seed, streams.start, round, new Float32Array(2 * PAIRS));
  const data = new Float32Array(2 * PAIRS);
  for (let from = 0; from < 2 * PAIRS; from += 2 * PART) {
    let end: Float32Array = noise.subarray(from, from + 2 * PART);
    for (const state of walk(heun(velocity), end, STEPS)) {
      end = state;
      yield;
    }
    data.set(end, from);
  }
  return { noise, data };
}

/** What a velocity is to be somewhere. x, wanted: [B, 2], times: [B]. */
interface Wanted {
  readonly x: Float32Array;
  readonly times: Float32Array;
  readonly wanted: Float32Array;
}

/** Of the lines of pairs, at one time each, evenly over the axis. */
function onLines({ noise, data }: Pairs, batch: number, seed: number, step: number): Wanted {
  const chance = uniforms(seed, streams.training, step, new Float32Array(2 * batch));
  const which = Int32Array.from({ length: batch }, (_, b) => Math.floor((chance[2 * b] * noise.length) / 2));
  const times = Float32Array.from(which, (_, b) => (b + chance[2 * b + 1]) / batch);
  const pick = (from: Float32Array) =>
    Float32Array.from({ length: 2 * batch }, (_, i) => from[2 * which[i >> 1] + (i & 1)]);
  const [z, x0] = [pick(noise), pick(data)];
  const x = x0.map((value, i) => value + times[i >> 1] * (z[i] - value));
  return { x, times, wanted: z.map((value, i) => value - x0[i]) };
}

/** Rows that share a time: what is exact answers them together. */
const SHARED = 8;

/** Of a known velocity, where noisy data are. x0: [B, 2]. */
function onFlow(velocity: Velocity, x0: Float32Array, seed: number, step: number): Wanted {
  const batch = x0.length / 2;
  const z = normals(seed, streams.training, step, new Float32Array(2 * batch));
  const chance = uniforms(seed, streams.training, step, new Float32Array(batch));
  const times = Float32Array.from({ length: batch }, (_, b) => {
    const group = b - (b % SHARED);
    return (group + SHARED * chance[group]) / batch;
  });
  const x = x0.map((value, i) => value + times[i >> 1] * (z[i] - value));
  return { x, times, wanted: velocity(x, times) };
}

/** Steps at the beginning that learn the flow as it is, so that there are ways to straighten. */
export const PRELUDE = 300;

/**
 * Gradients of E‖(noise − data) − v((1 − t)·data + t·noise, t)‖² over pairs and times t. Its least, where v is
 * E[noise − data | x_t], carries the same distributions at all times. prelude: what the first steps learn instead, in a
 * first round. Throws RangeError as `Perceptron`.
 */
export function straightLines(
  size: Size,
  { batch, seed }: Pick<TrainingSettings, 'batch' | 'seed'>,
  pairs: Pairs,
  prelude?: { readonly draw: TrainingDraw; readonly velocity: Velocity },
): Gradients {
  const jumper = new Jumper(size, batch);
  const gradient = new Float32Array(jumper.size);
  return {
    gradient,
    async at({ step, weights }) {
      const { x, times, wanted } =
        prelude && step < PRELUDE
          ? onFlow(prelude.velocity, (await prelude.draw(seed, step, batch)).x, seed, step)
          : onLines(pairs, batch, seed, step);
      const rest = jumper.mean(weights, x, times, times).map((v, i) => v - wanted[i]);
      jumper.backward(
        rest.map((one) => one / batch),
        gradient,
      );
      return rest.reduce((sum, one) => sum + one * one, 0) / rest.length;
    },
  };
}
