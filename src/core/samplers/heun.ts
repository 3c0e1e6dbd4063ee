import { settings } from '../options.ts';
import type { Level, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { flowCoefficients, stepsThrough } from './steps.ts';

/**
 * Euler's step, then the same step again with the mean of the slopes at both ends (trapezoid rule along alpha and
 * along sigma, so nothing is divided by alpha). The step to data stays Euler's, since ε̂ has no value there.
 */
export const heun = {
  label: 'Heun',
  source: 'arXiv:2206.00364 algorithm 1',
  order: 2,
  stochastic: false,
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
      x = heunStep(tools, x, denoised, level, next);
    }
    return x;
  },
} as const satisfies Sampler;

/** x at `next` from x and its denoised at `level`; denoises once more, at `next`, unless that is data. */
export function heunStep<X>(tools: Tools<X>, x: X, denoised: X, level: Level, next: Level): X {
  const to = flowCoefficients(level, next);
  const euler = tools.combine([to.x, x], [to.x0, denoised]);
  if (next.sigma === 0) return euler;
  const after = tools.denoise(euler, next);
  const alpha = (next.alpha - level.alpha) / 2;
  const sigma = (next.sigma - level.sigma) / 2;
  return tools.combine(
    [1 + sigma / level.sigma, x],
    [alpha - (sigma * level.alpha) / level.sigma, denoised],
    [sigma / next.sigma, euler],
    [alpha - (sigma * next.alpha) / next.sigma, after],
  );
}
