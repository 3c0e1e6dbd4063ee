import { type Learner, learn, learningRate } from './optimiser.ts';

/** What, with the model, its data and the first weights, decides all weights of a training. */
export interface TrainingSettings {
  readonly steps: number;
  /** Samples a step. */
  readonly batch: number;
  /** Peak learning rate. */
  readonly rate: number;
  readonly seed: number;
}

/** Computes the gradient of one step after the other: on this thread, or on several at once. */
export interface Gradients {
  /** Mean loss of the batch of a step at these weights; its gradient stands in `gradient`. */
  at(weights: Float32Array, step: number): Promise<number>;
  /** [number of weights]. */
  readonly gradient: Float32Array;
}

/**
 * Trains the learner in place from its step to the last, and yields the loss of each step. Whoever drives it saves,
 * shows, pauses and stops. The same settings, batches and learner give the same weights, wherever it was cut off in
 * between. Throws RangeError when the gradient is not finite.
 */
export async function* training(
  { steps, rate }: Pick<TrainingSettings, 'steps' | 'rate'>,
  learner: Learner,
  gradients: Gradients,
): AsyncGenerator<number> {
  while (learner.step < steps) {
    const { step } = learner;
    const loss = await gradients.at(learner.weights, step);
    learn(learner, gradients.gradient, learningRate(step, steps, rate));
    yield loss;
  }
}
