import { settings } from '../options.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { adams, type Rule } from './adams.ts';
import { exponentialMoments } from './multistep.ts';

const options = {
  order: {
    kind: 'number',
    label: 'Order',
    help: 'How many steps the next one is computed from: 1 is DDIM.',
    default: 3,
    min: 1,
    max: 3,
    step: 1,
  },
} as const satisfies OptionSpecs;

/** eps is a polynomial in ln ρ, where it changes evenly, while the integral is over ρ. */
const alongLogRatio: Rule = {
  coordinate: ({ alpha, sigma }) => Math.log(sigma / alpha),
  moments: (level, next, count) =>
    exponentialMoments(Math.log((next.sigma * level.alpha) / (next.alpha * level.sigma)), count).map(
      (moment) => next.sigma * moment,
    ),
};

/** Adams–Bashforth with eps extended along ln(sigma/alpha); first order into data, and lower order in its first steps. */
export const deis = {
  label: 'DEIS',
  source: 'arXiv:2204.13902 eq. 15 (ρAB-DEIS, in ln ρ)',
  order: 3,
  stochastic: false,
  options,
  *run<X>(
    tools: Tools<X>,
    x: X,
    levels: readonly Level[],
    given?: OptionValues,
    resume?: Resume<X>,
  ): Generator<Step<X>, X> {
    return yield* adams(tools, x, levels, settings(options, given).order, alongLogRatio, resume);
  },
} as const satisfies Sampler;
