import { settings } from '../options.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { adams, type Rule } from './adams.ts';
import { plainMoments } from './multistep.ts';

const options = {
  order: {
    kind: 'number',
    label: 'Order',
    help: 'How many steps the next one is computed from: 1 is Euler.',
    default: 4,
    min: 1,
    max: 4,
    step: 1,
  },
} as const satisfies OptionSpecs;

const ratio = ({ alpha, sigma }: Level): number => sigma / alpha;

/** eps is a polynomial in ρ itself. */
const alongRatio: Rule = {
  coordinate: ratio,
  moments: (level, next, count) =>
    plainMoments(ratio(next) - ratio(level), count).map((moment) => next.alpha * moment),
};

/**
 * The classic linear multistep method (Adams–Bashforth with unequal steps) in EDM's units, also into data. The first steps
 * are of lower order, and on an even grid their error hides the fourth.
 */
export const lms = {
  label: 'LMS',
  source: 'k-diffusion sample_lms, on the ODE of arXiv:2206.00364 eq. 1',
  order: 4,
  stochastic: false,
  options,
  *run<X>(
    tools: Tools<X>,
    x: X,
    levels: readonly Level[],
    given?: OptionValues,
    resume?: Resume<X>,
  ): Generator<Step<X>, X> {
    return yield* adams(tools, x, levels, settings(options, given).order, alongRatio, resume);
  },
} as const satisfies Sampler;
