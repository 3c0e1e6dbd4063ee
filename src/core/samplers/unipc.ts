import { settings } from '../options.ts';
import { logSnr } from '../schedules.ts';
import type { Level, OptionSpecs, OptionValues, Resume, Sampler, Step, Tools } from '../types.ts';
import { ahead, exponentialMoments, type Past, pastOf } from './multistep.ts';
import { flowCoefficients, stepsThrough } from './steps.ts';

const options = {
  order: {
    kind: 'number',
    label: 'Order',
    help: 'How many steps the predictor looks at; the corrector gains one order more.',
    default: 2,
    min: 1,
    max: 3,
    step: 1,
  },
} as const satisfies OptionSpecs;

const lambda = (level: Level): number => logSnr(level) / 2;

/**
 * Extends x0 along λ = ln(alpha/sigma), denoises there, and goes the same step once more with what it has learned:
 * the corrector costs no further call of the network. Yields the corrected x beside the denoised that corrected it.
 */
export const unipc = {
  label: 'UniPC',
  source: 'arXiv:2302.04867 algorithms 5 to 8 with B(h) = e^h − 1 (bh2), predicting x0',
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
    const { order } = settings(options, given);
    let past = pastOf(resume, lambda).slice(0, order);
    // What is known of the step that it resumes at has corrected x already.
    let known = resume?.known[0]?.denoised;
    for (const { index, level, next } of stepsThrough(levels, resume)) {
      const denoised = known ?? tools.denoise(x, level);
      if (past.length > 0 && known === undefined) x = extend(tools, past, level, denoised);
      known = undefined;
      yield { index, level, x, denoised };
      const here = { at: lambda(level), level, x, denoised };
      // λ is infinite at pure noise and at data: nothing can be extended from or to there.
      const used = Number.isFinite(here.at) ? [here, ...past].slice(0, order) : [];
      x = extend(tools, used.length > 0 && next.sigma > 0 ? used : [here], next);
      past = used;
    }
    return x;
  },
} as const satisfies Sampler;

/** x at `next` from the steps in `known`, latest first, and from the denoised at `next` where that is there already. */
function extend<X>(tools: Tools<X>, known: readonly Past<X>[], next: Level, latest?: X): X {
  const [base, ...earlier] = known;
  const h = lambda(next) - base.at;
  const to = flowCoefficients(base.level, next);
  const nodes = earlier.map(({ at }) => at - base.at);
  const values = earlier.map(({ denoised }) => denoised);
  if (latest !== undefined) {
    nodes.push(h);
    values.push(latest);
  }
  // With one point beside the base B(h) decides, and the paper's choice leaves half of the first-order term.
  const weights =
    nodes.length === 1
      ? [(to.x0 * h) / nodes[0] / 2]
      : ahead(nodes, exponentialMoments(h, nodes.length + 1)).map((weight) => next.alpha * weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return tools.combine(
    [to.x, base.x],
    [to.x0 - total, base.denoised],
    ...values.map((value, j) => [weights[j], value] as const),
  );
}
