import { settings } from '../options.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { lookahead } from './dpmpp2m.ts';
import { noisy, stepsThrough } from './steps.ts';

const options = {
  eta: {
    kind: 'number',
    label: 'η',
    help: 'Strength of the noise that is drawn on the way: 0 is DPM-Solver++(2M), 1 the reverse diffusion itself.',
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies OptionSpecs;

/** DPM-Solver++(2M) on the reverse SDE: the linear part and the noise are exact, x0 is extended along λ. */
export const dpmpp2mSde = {
  label: 'DPM-Solver++(2M) SDE',
  source: 'arXiv:2211.01095 eq. 18 (SDE-DPM-Solver++(2M)); η as in k-diffusion',
  order: 2,
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
    let before = resume?.known[1]?.denoised;
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = tools.denoise(x, level);
      yield { index, level, x, denoised };
      // e^(−h), with h the step along λ = ln(alpha/sigma): 0 from pure noise and to data.
      const decay = (next.sigma * level.alpha) / (level.sigma * next.alpha);
      const toward = next.alpha * (1 - decay ** (1 + eta));
      const ahead = before === undefined ? 0 : lookahead(levels[index - 1], level, next);
      x = tools.combine(
        [(next.sigma / level.sigma) * decay ** eta, x],
        [toward * (1 + ahead), denoised],
        ...(before === undefined || ahead === 0 ? [] : [[-toward * ahead, before] as const]),
        ...noisy(tools, index, next.sigma * Math.sqrt(1 - decay ** (2 * eta))),
      );
      before = denoised;
    }
    return x;
  },
} as const satisfies Sampler;
