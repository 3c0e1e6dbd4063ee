/** The forward process on the samples of the lesson: x_t = alpha·x0 + sigma·eps, in closed form, at any t at once. */
import { combine } from '../../core/arrays.ts';
import { jump } from '../../core/process.ts';
import { normals, streams } from '../../core/random.ts';
import { CHAIN_STEPS } from '../../core/schedules.ts';
import type { Level } from '../../core/types.ts';
import type { Samples } from '../../modalities/modality.ts';

/** The chain's noises are those of steps 1 to CHAIN_STEPS; that of the jump is step 0, fresh ones lie beyond. */
const FRESH = CHAIN_STEPS + 1;

export interface Forward {
  readonly x0: Samples;
  /** The noise for a level: one for all of them, or another for each step of the axis. */
  epsilon(t: number): Float32Array;
  at(level: Level): Samples;
}

export function forward(x0: Samples, seed: number, noise: 'same' | 'fresh'): Forward {
  const draw = (step: number) => normals(seed, streams.forward, step, new Float32Array(x0.x.length));
  let drawn = { step: 0, epsilon: draw(0) };
  const epsilon = (t: number) => {
    const step = noise === 'same' ? 0 : FRESH + Math.round(t * CHAIN_STEPS);
    if (drawn.step !== step) drawn = { step, epsilon: draw(step) };
    return drawn.epsilon;
  };
  return {
    x0,
    epsilon,
    at: (level) => ({ ...x0, x: jump(combine, x0.x, epsilon(level.t), level) }),
  };
}
