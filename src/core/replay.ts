import { combine, type Floats } from './arrays.ts';
import { posterior, step } from './process.ts';
import type { Level, Tools } from './types.ts';

/** What a run shows whose guesses are all replaced by what really was; in words, as for `breaks`. */
export const replay = {
  label: 'Replay the true noises',
  lookFor:
    'Each sample goes back exactly the way it came and ends where it began: these are the data, not new samples.',
  why: 'Nothing is learned here. Noise was added to real samples step by step, and each noise was kept. DDPM then uses the true noise in place of the network’s guess and of fresh noise. All that a network has to find is that noise.',
  source: 'arXiv:2006.11239, equations 6 and 7',
} as const;

/**
 * The forward chain from data, one step a level: x at each of `levels`, which are noisiest first as for a run. x0: [B, ...event]
 * at the last level. noise(i): the standard normal that the step to levels[i] adds. Yields once per step.
 * Throws RangeError unless the levels end at data (sigma 0) and get noisier from there.
 */
export function* recordChain<A extends Floats>(
  x0: A,
  levels: readonly Level[],
  noise: (index: number) => A,
): Generator<void, readonly A[]> {
  const last = levels.length - 1;
  if (levels[last]?.sigma !== 0)
    throw new RangeError(
      `The chain begins where sigma is ${levels[last]?.sigma}; let its last level be data`,
    );
  const states: A[] = [];
  states[last] = x0;
  for (let i = last - 1; i >= 0; i--) {
    states[i] = step(combine<A>, states[i + 1], noise(i), levels[i + 1], levels[i]);
    yield;
  }
  return states;
}

/**
 * Tools with which DDPM goes the recorded chain back, state by state, to rounding. x̂0 is x0 itself, as it is when the true
 * noise (x − alpha·x0)/sigma stands in the network's place; the noise of a step is the one with which the posterior
 * q(x_s | x_t, x_0) gives the x_s that there was. Over all chains it is standard normal, as what DDPM draws is.
 * states: as `recordChain` returns them.
 */
export function replayTools<A extends Floats>(states: readonly A[], levels: readonly Level[]): Tools<A> {
  const x0 = states[states.length - 1];
  return {
    combine: combine<A>,
    denoise: () => x0,
    noise(index) {
      const q = posterior(levels[index], levels[index + 1]);
      const deviation = Math.sqrt(q.variance);
      return combine(
        [1 / deviation, states[index + 1]],
        [-q.x / deviation, states[index]],
        [-q.x0 / deviation, x0],
      );
    },
  };
}
