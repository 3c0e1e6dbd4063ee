import { settings } from '../options.ts';
import { transition } from '../process.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { heunStep } from './heun.ts';
import { noisy, stepsThrough } from './steps.ts';

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

/**
 * Before each of Heun's steps a little noise is added, and the step begins from that noisier level. At alpha = 1 this is
 * algorithm 2 itself. The schedules here have alpha < 1, and there it is an adaptation: x is scaled down as noise comes
 * in, so that the network sees the spread that it was trained on (in x/alpha the noise is the paper's), and the mean of
 * the two slopes is taken along alpha and sigma, as in `heun`. Yields the state before the noise, and the answer after it.
 */
export const edm = {
  label: 'EDM stochastic Heun',
  source: 'arXiv:2206.00364 algorithm 2, adapted to alpha < 1',
  note: 'The paper’s algorithm 2 is for α = 1. Here it is adapted to the schedule: x is scaled down as noise comes in, and the slopes are taken along α and σ.',
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
    const { churn, from, to, inflation } = settings(options, given);
    const gamma = Math.min(churn / (levels.length - 1), MOST);
    const add = (x: X, index: number, level: Level, noisier: Level): X => {
      if (noisier === level) return x;
      const { scale, variance } = transition(level, noisier);
      return tools.combine([scale, x], ...noisy(tools, index, inflation * Math.sqrt(variance)));
    };
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const ratio = level.sigma / level.alpha;
      const noisier = ratio >= to && ratio <= from ? churned(level, gamma) : level;
      const denoised = tools.denoise(add(x, index, level, noisier), noisier);
      // The state before the noise: with it a run can go on from here, since the noise is added again as it was.
      yield { index, level, x, denoised };
      x = heunStep(tools, add(x, index, level, noisier), denoised, noisier, next);
    }
    return x;
  },
} as const satisfies Sampler;

/**
 * A level with a (1 + gamma) times larger ratio of noise to signal, and the same spread; at alpha = 1, the notation in
 * which the spread grows with the noise, the same alpha. It keeps its t, which says where the step belongs.
 */
function churned({ t, alpha, sigma }: Level, gamma: number): Level {
  const more = sigma * (1 + gamma);
  const scale = alpha === 1 ? 1 : Math.hypot(alpha, sigma) / Math.hypot(alpha, more);
  return { t, alpha: alpha * scale, sigma: more * scale };
}
