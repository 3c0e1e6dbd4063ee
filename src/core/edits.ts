/** Changes made by hand to a state x_t of a run, after which the run goes on from there. */
import type { Level } from './types.ts';

/** What lies near `at` goes by `by`; both in data units. */
export interface Push {
  readonly at: readonly [x: number, y: number];
  readonly by: readonly [x: number, y: number];
}

/** Distance at which a push has fallen to e^(−1/2) of itself, in data units. */
export const PUSH_WIDTH = 0.35;

/**
 * Points after some pushes, one after another: each moves a point by `by` times exp(−r²/2w²), r being its distance from
 * `at` before that push. x: [N, 2] → [N, 2].
 */
export function pushed(x: Float32Array, pushes: readonly Push[]): Float32Array {
  const out = x.slice();
  for (const { at, by } of pushes)
    for (let i = 0; i < out.length; i += 2) {
      const [dx, dy] = [out[i] - at[0], out[i + 1] - at[1]];
      const share = Math.exp(-(dx * dx + dy * dy) / (2 * PUSH_WIDTH ** 2));
      out[i] += share * by[0];
      out[i + 1] += share * by[1];
    }
  return out;
}

/**
 * A picture with some pixels painted. What is painted is the expected clean picture; its noise stays:
 * x' = α·colour + (x − α·x̂0), so x' is a state of the same level (compare arXiv:2108.01073, which noises a painted
 * picture afresh). At α = 0 there is no picture yet to paint on.
 * x, denoised: [pixels, channels]; colours: clean values of a painted pixel [channels], by the pixel's number.
 */
export function painted(
  x: Float32Array,
  denoised: Float32Array,
  { alpha }: Pick<Level, 'alpha'>,
  colours: ReadonlyMap<number, readonly number[]>,
): Float32Array {
  const out = x.slice();
  for (const [pixel, colour] of colours)
    colour.forEach((value, channel) => {
      const i = pixel * colour.length + channel;
      if (i < out.length) out[i] += alpha * (value - denoised[i]);
    });
  return out;
}
