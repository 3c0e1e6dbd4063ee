import { settings } from '../options.ts';
import type { Level, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { stepsThrough } from './steps.ts';

/**
 * Euler's method on the probability-flow ODE dx = x̂0·dalpha + ε̂·dsigma. With alpha = 1 this is EDM's Euler, with
 * alpha = 1 − sigma that of flow matching; on every schedule it takes the step of DDIM.
 */
export const euler = {
  label: 'Euler',
  source: 'arXiv:2206.00364 eq. 1; arXiv:2209.03003 §2',
  order: 1,
  stochastic: false,
  jumps: 'next',
  options: {},
  *run<X>(
    tools: Tools<X>,
    x: X,
    levels: readonly Level[],
    given?: OptionValues,
    resume?: Resume<X>,
  ): Generator<Step<X>, X> {
    settings({}, given);
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = tools.denoise(x, level);
      yield { index, level, x, denoised };
      // ε̂ = (x − alpha·x̂0) / sigma, so the change along sigma splits between x and x̂0.
      const share = (next.sigma - level.sigma) / level.sigma;
      x = tools.combine([1 + share, x], [next.alpha - level.alpha * (1 + share), denoised]);
    }
    return x;
  },
} as const satisfies Sampler;
