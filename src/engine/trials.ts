import * as tf from '@tensorflow/tfjs-core';
import { denoiser } from '../nets/denoiser.ts';
import { initialise, toParams } from '../nets/params.ts';
import { unet } from '../nets/unet.ts';

/** Relative to the largest value: far above what rounding does, far below what a wrong kernel does. */
const TOLERANCE = 1e-3;

const event = [8, 8, 1] as const;
const config = { event, classes: 3, widths: [8, 12], blocks: [1, 1, 1], conditionWidth: 16 } as const;

/** Every 16th value of the answer, from plain loops (cpu). The unit test tells the new ones when the net changes. */
export const stored: readonly number[] = [
  -0.082757, -0.6062, 0.821684, -0.488024, -0.319583, 0.862134, -0.717792, 0.147885,
];

/** Two samples through a tiny U-Net with every layer of the real one. */
export async function tinyAnswer(): Promise<Float32Array> {
  const network = unet(config);
  // Moved away from zero, where some layers start, so that none can hide.
  const weights = initialise(network.params, 5).map((w, i) => w + 0.05 * Math.sin(i));
  const params = toParams(network.params, weights);
  const x = Float32Array.from({ length: 128 }, (_, i) => Math.sin(3 * i));
  const answer = tf.tidy(() =>
    denoiser(network, params, config)(
      tf.tensor(x, [2, ...event]),
      { t: 0.5, alpha: 0.8, sigma: 0.6 },
      { class: 1, guidance: 2 },
    ),
  );
  const values = await answer.data<'float32'>();
  tf.dispose([answer, params]);
  return values.filter((_, i) => i % 16 === 0);
}

/** null when the current backend computes rightly, else how far it is off. */
export async function selfTest(): Promise<string | null> {
  const answer = await tinyAnswer();
  const largest = Math.max(...stored.map(Math.abs));
  const gap = Math.max(...stored.map((value, i) => Math.abs(value - answer[i])));
  return gap <= TOLERANCE * largest ? null : `its self-test is off by ${gap}`;
}

const ROUNDS = 3;
/** Whoever takes longer than this, in ms, need not show it twice; the first time, compiling may be to blame. */
const SLOW = 300;
const SLOW_WITH_COMPILING = 1500;

/** Milliseconds of a chain of convolutions as in the pictures' network; the first round compiles, and does not count. */
export async function measure(): Promise<number> {
  const kernel = tf.fill([3, 3, 32, 32], 0.01) as tf.Tensor4D;
  const x = tf.fill([16, 14, 14, 32], 0.1) as tf.Tensor4D;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const y = tf.tidy(() => {
      let h = x;
      for (let i = 0; i < 4; i++) h = tf.tanh(tf.conv2d(h, kernel, 1, 'same'));
      return h;
    });
    await y.data();
    y.dispose();
    const ms = performance.now() - start;
    const slow = ms > (round ? SLOW : SLOW_WITH_COMPILING);
    if (round || slow) best = Math.min(best, ms);
    if (slow) break;
  }
  tf.dispose([kernel, x]);
  return best;
}
