/**
 * Inpainting, where a part of x0 is known: the denoiser's answer is replaced by it there, and each step may be taken
 * several times, so that what is made comes to suit what is known (arXiv:2201.09865 algorithm 1).
 */
import { stepsThrough } from './samplers/steps.ts';
import type { Level, OptionValues, Resume, Sampler, Step, Tools } from './types.ts';

/**
 * A sampler that takes each step `times` times: after all but the last it goes back to where the step began, by the
 * forward process, with new noise. It looks back on no step, so that multistep samplers step as at their start. Yields one step a level, the
 * first time. Throws RangeError as the sampler does, and on less than one time.
 */
export function repeating(sampler: Sampler, times: number): Pick<Sampler, 'run'> {
  if (!(Number.isInteger(times) && times >= 1))
    throw new RangeError(`a step cannot be taken ${times} times: choose a whole number from 1`);
  return {
    *run<X>(
      tools: Tools<X>,
      start: X,
      levels: readonly Level[],
      options?: OptionValues,
      resume?: Resume<X>,
    ): Generator<Step<X>, X> {
      let x = start;
      for (const { index, level, next } of stepsThrough(levels, resume)) {
        for (let round = 0; round < times; round++) {
          // Each round and each way back has noises of its own.
          const noise = (which: number) => tools.noise(index + levels.length * (2 * round + which));
          const run = sampler.run({ ...tools, noise: () => noise(0) }, x, [level, next], options);
          const { value } = run.next();
          if (round === 0) yield { ...(value as Step<X>), index };
          x = run.next().value as X;
          if (round < times - 1) x = back(tools, x, next, level, () => noise(1));
        }
      }
      return x;
    },
  };
}

/** From a level to a noisier one: q(x_t | x_s). Throws nothing; where t is pure noise nothing is left of x. */
function back<X>({ combine }: Tools<X>, x: X, from: Level, to: Level, noise: () => X): X {
  const kept = to.alpha / from.alpha;
  const added = Math.sqrt(Math.max(0, to.sigma ** 2 - (kept * from.sigma) ** 2));
  return combine([kept, x], [added, noise()]);
}
