import { settings } from '../options.ts';
import { posterior } from '../process.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { noisy, stepsThrough } from './steps.ts';

const options = {
  large: {
    kind: 'flag',
    label: 'Large variance',
    help: 'Adds the noise of the forward step instead of that of the posterior: right for data that is itself noise.',
    default: false,
  },
} as const satisfies OptionSpecs;

/** Draws from the posterior q(x_s | x_t, x_0) with the denoised x0 in the place of x_0. */
export const ddpm = {
  label: 'DDPM',
  source: 'arXiv:2006.11239 algorithm 2; between any two levels arXiv:2107.00630 eq. 25 to 28',
  order: 1,
  stochastic: true,
  options,
  *run<X>(
    tools: Tools<X>,
    x: X,
    levels: readonly Level[],
    given?: OptionValues,
    resume?: Resume<X>,
  ): Generator<Step<X>, X> {
    const { large } = settings(options, given);
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = tools.denoise(x, level);
      yield { index, level, x, denoised };
      const q = posterior(level, next);
      // At data nothing is left to draw, whichever variance is chosen.
      const variance = large && next.sigma > 0 ? q.forward : q.variance;
      x = tools.combine([q.x, x], [q.x0, denoised], ...noisy(tools, index, Math.sqrt(variance)));
    }
    return x;
  },
} as const satisfies Sampler;
