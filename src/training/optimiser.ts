import { keepOf, OTHERS } from '../core/averages.ts';

/** Everything that a training changes. All arrays are [number of weights]. */
export interface Learner {
  step: number;
  readonly weights: Float32Array;
  /** The running average that is shipped. */
  readonly average: Float32Array;
  /** Shorter and longer ones beside it, where there is a choice. */
  readonly others?: Readonly<Record<(typeof OTHERS)[number], Float32Array>> | undefined;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface Adam {
  /** How much of the running means of the gradient, and of its square, each step keeps. */
  readonly beta1: number;
  readonly beta2: number;
  /** Gradients longer than this are shortened to it. */
  readonly clip: number;
}

/** Of a regression. */
const STEADY: Adam = { beta1: 0.9, beta2: 0.99, clip: 1 };
/** arXiv:2501.05441 table 8: no momentum, which a contest turns into swing (arXiv:1807.04740). */
export const CONTEST: Adam = { beta1: 0, beta2: 0.99, clip: Number.POSITIVE_INFINITY };
const EPSILON = 1e-8;
const WARM_UP = 200;

export function newLearner(weights: Float32Array): Learner {
  const zeros = () => new Float32Array(weights.length);
  return { step: 0, weights, average: weights.slice(), first: zeros(), second: zeros() };
}

/** With a choice of averages; where it has been without, they begin as the usual one stands. */
export const withOthers = (learner: Learner): Learner => ({
  ...learner,
  others: learner.others ?? { short: learner.average.slice(), long: learner.average.slice() },
});

/**
 * Rises over the first steps, then falls to zero along half a cosine, once a share `steady` of the steps is done; of 1, it
 * stays.
 */
export function learningRate(step: number, steps: number, peak: number, steady = 0): number {
  const [fallen, all] = [step - steady * steps, steps - steady * steps];
  const left = fallen > 0 ? 0.5 * (1 + Math.cos((Math.PI * fallen) / all)) : 1;
  return peak * Math.min(1, (step + 1) / WARM_UP) * left;
}

/** Euclidean. */
export function lengthOf(gradient: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < gradient.length; i++) squares += gradient[i] * gradient[i];
  return Math.sqrt(squares);
}

/**
 * One step of Adam (arXiv:1412.6980) with bias correction, and of the average. Changes the learner in place.
 * Throws RangeError when the gradient is not finite.
 */
export function learn(
  learner: Learner,
  gradient: Float32Array,
  rate: number,
  { beta1, beta2, clip }: Adam = STEADY,
): void {
  const length = lengthOf(gradient);
  if (!Number.isFinite(length))
    throw new RangeError(`the gradient at step ${learner.step} is ${length}: lower the rate and resume`);
  const shrink = Math.min(1, clip / (length + EPSILON));
  const n = ++learner.step;
  const size = (rate * Math.sqrt(1 - beta2 ** n)) / (1 - beta1 ** n);
  const keep = keepOf('usual', n);
  const { weights, average, first, second } = learner;
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i] * shrink;
    first[i] += (1 - beta1) * (g - first[i]);
    second[i] += (1 - beta2) * (g * g - second[i]);
    weights[i] -= (size * first[i]) / (Math.sqrt(second[i]) + EPSILON);
    average[i] = keep * average[i] + (1 - keep) * weights[i];
  }
  if (learner.others) for (const name of OTHERS) follow(learner.others[name], weights, keepOf(name, n));
}

function follow(average: Float32Array, weights: Float32Array, keep: number): void {
  for (let i = 0; i < weights.length; i++) average[i] = keep * average[i] + (1 - keep) * weights[i];
}
