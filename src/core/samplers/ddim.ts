import { settings } from '../options.ts';
import { posterior } from '../process.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { flowCoefficients, noisy, stepsThrough } from './steps.ts';

const options = {
  eta: {
    kind: 'number',
    label: 'η',
    help: 'New noise in each step, as a share of what DDPM draws: 0 draws none and repeats exactly, 1 is DDPM.',
    default: 0,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies OptionSpecs;

/** Goes to where x0 and ε̂ point, with new noise, η times that of DDPM, for as much of ε̂. */
export const ddim = {
  label: 'DDIM',
  source: 'arXiv:2010.02502 eq. 12 and 16',
  order: 1,
  stochastic: false,
  jumps: 'next',
  options,
  *run<X>(
    tools: Tools<X>,
    x: X,
    levels: readonly Level[],
    given?: OptionValues,
    resume?: Resume<X>,
  ): Generator<Step<X>, X> {
    const { eta } = settings(options, given);
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = tools.denoise(x, level);
      yield { index, level, x, denoised };
      const added = eta * Math.sqrt(posterior(level, next).variance);
      const pointed = Math.sqrt(Math.max(next.sigma ** 2 - added ** 2, 0));
      const to = flowCoefficients(level, { ...next, sigma: pointed });
      x = tools.combine([to.x, x], [to.x0, denoised], ...noisy(tools, index, added));
    }
    return x;
  },
} as const satisfies Sampler;
