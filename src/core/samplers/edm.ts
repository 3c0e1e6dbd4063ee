import { settings } from '../options.ts';
import { transition } from '../process.ts';
import type { Level, OptionSpecs, Options, Sampler, Step, Tools } from '../types.ts';
import { heunStep } from './heun.ts';
import { noisy, walk } from './walk.ts';

const options = {
  churn: {
    kind: 'number',
    label: 'Churn',
    help: 'Noise added over the whole run, shared among its steps: 0 is Heun.',
    default: 40,
    min: 0,
    max: 100,
    step: 1,
  },
  from: {
    kind: 'number',
    label: 'Churn up to σ',
    help: 'No noise is added above this ratio of noise to signal.',
    default: 50,
    min: 0,
    max: 1000,
    step: 1,
  },
  to: {
    kind: 'number',
    label: 'Churn down to σ',
    help: 'No noise is added below this ratio of noise to signal.',
    default: 0.05,
    min: 0,
    max: 10,
    step: 0.01,
  },
  inflation: {
    kind: 'number',
    label: 'Noise inflation',
    help: 'Deviation of the added noise: slightly above 1 makes up for detail that a network smooths away.',
    default: 1,
    min: 0.9,
    max: 1.1,
    step: 0.001,
  },
} as const satisfies OptionSpecs;

/** At most this much more sigma a step: where the formula of the paper caps it, √2 − 1. */
const MOST = Math.SQRT2 - 1;

/** Before each of Heun's steps a little noise is added, and the step begins from that noisier level. */
export const edm = {
  label: 'EDM stochastic Heun',
  source: 'arXiv:2206.00364 algorithm 2',
  order: 2,
  stochastic: true,
  options,
  *run<X>(tools: Tools<X>, x: X, levels: readonly Level[], given?: Options): Generator<Step<X>, X> {
    const { churn, from, to, inflation } = settings(options, given);
    const gamma = Math.min(churn / (levels.length - 1), MOST);
    for (const { index, level, next } of walk(levels)) {
      const ratio = level.sigma / level.alpha;
      const noisier = ratio >= to && ratio <= from ? churned(level, gamma) : level;
      if (noisier !== level) {
        const { scale, variance } = transition(level, noisier);
        x = tools.combine([scale, x], ...noisy(tools, index, inflation * Math.sqrt(variance)));
      }
      const denoised = tools.denoise(x, noisier);
      yield { index, level: noisier, x, denoised };
      x = heunStep(tools, x, denoised, noisier, next);
    }
    return x;
  },
} as const satisfies Sampler;

/**
 * A level with a (1 + gamma) times larger ratio of noise to signal and the same spread. It keeps its t, which says
 * where the step belongs on the timeline.
 */
function churned({ t, alpha, sigma }: Level, gamma: number): Level {
  const more = sigma * (1 + gamma);
  const scale = Math.hypot(alpha, sigma) / Math.hypot(alpha, more);
  return { t, alpha: alpha * scale, sigma: more * scale };
}
