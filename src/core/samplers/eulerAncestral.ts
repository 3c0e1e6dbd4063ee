import { settings } from '../options.ts';
import { posterior } from '../process.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { noisy, stepsThrough } from './steps.ts';

const options = {
  eta: {
    kind: 'number',
    label: 'η',
    help: 'How much of the noise is taken away and drawn anew in each step: 0 is Euler, 1 is DDPM.',
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies OptionSpecs;

/** Euler's step to below the next level, and fresh noise back up to it. */
export const eulerAncestral = {
  label: 'Euler ancestral',
  source: 'k-diffusion sample_euler_ancestral; the variances of arXiv:2010.02502 eq. 16',
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
    const { eta } = settings(options, given);
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = tools.denoise(x, level);
      yield { index, level, x, denoised };
      const up = eta * Math.sqrt(posterior(level, next).variance);
      const down = Math.sqrt(Math.max(next.sigma ** 2 - up ** 2, 0));
      const share = (down - level.sigma) / level.sigma;
      x = tools.combine(
        [1 + share, x],
        [next.alpha - level.alpha * (1 + share), denoised],
        ...noisy(tools, index, up),
      );
    }
    return x;
  },
} as const satisfies Sampler;
