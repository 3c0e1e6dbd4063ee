import { settings } from '../options.ts';
import type { Level, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { noisy, stepsThrough } from './steps.ts';

/**
 * Jumps to the denoised x0 and from there back to the next level with fresh noise. Right for a consistency model,
 * whose x0 is a sample, and for a student of jumps that is told to jump to data; with a denoiser, whose x0 is a mean, it
 * shows how detail is lost.
 */
export const lcm = {
  label: 'Consistency',
  source: 'arXiv:2303.01469 algorithm 1; arXiv:2310.04378 algorithm 3',
  ofStudents: 'Jumps to data, adds new noise up to the next level, and jumps again.',
  note: 'Made for a consistency model, whose x̂₀ is a sample. This network’s is a mean, so here it shows how detail is lost.',
  order: 0,
  stochastic: true,
  jumps: 'data',
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
      x = tools.combine([next.alpha, denoised], ...noisy(tools, index, next.sigma));
    }
    return x;
  },
} as const satisfies Sampler;
