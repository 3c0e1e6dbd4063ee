import { settings } from '../options.ts';
import { logSnr } from '../schedules.ts';
import type { Level, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { flowCoefficients, stepsThrough } from './steps.ts';

/** DDIM's step with x0 extended along λ = ln(alpha/sigma) from this and the one before it. */
export const dpmpp2m = {
  label: 'DPM-Solver++(2M)',
  source: 'arXiv:2211.01095 algorithm 2',
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
    let before = resume?.known[1]?.denoised;
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = tools.denoise(x, level);
      yield { index, level, x, denoised };
      const to = flowCoefficients(level, next);
      const ahead = before === undefined ? 0 : lookahead(levels[index - 1], level, next);
      x =
        before === undefined || ahead === 0
          ? tools.combine([to.x, x], [to.x0, denoised])
          : tools.combine([to.x, x], [to.x0 * (1 + ahead), denoised], [-to.x0 * ahead, before]);
      before = denoised;
    }
    return x;
  },
} as const satisfies Sampler;

/**
 * How far half this step reaches in units of the step before it, both along λ: h / (2·h_before). It is 0, and the
 * step of first order, to data, where λ is infinite, and after a level of pure noise, which is infinitely far away.
 */
export function lookahead(before: Level, level: Level, next: Level): number {
  if (next.sigma === 0) return 0;
  return (logSnr(next) - logSnr(level)) / (logSnr(level) - logSnr(before)) / 2;
}
