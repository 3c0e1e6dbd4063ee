import { type Adam, type Learner, learn, learningRate } from './optimiser.ts';

/** What, with the model, its data and the first weights, decides all weights of a training. */
export interface TrainingSettings {
  readonly steps: number;
  /** Samples a step. */
  readonly batch: number;
  /** Peak learning rate. */
  readonly rate: number;
  /** Share of the steps before the rate begins to fall. Absent: 0. */
  readonly steady?: number;
  readonly seed: number;
}

/** Computes the gradient of one step after the other: on this thread, or on several at once. */
export interface Gradients {
  /** Mean loss of the batch of the learner's step at its weights; the gradient stands in `gradient`. */
  at(learner: Pick<Learner, 'step' | 'weights' | 'average'>): Promise<number>;
  /** [number of weights]. */
  readonly gradient: Float32Array;
}

/**
 * Trains the learner in place from its step to the last, and yields the loss of each step. Whoever drives it saves,
 * shows, pauses and stops. The same settings, batches and learner give the same weights, wherever it was cut off in
 * between. adam: absent, that of a regression. Throws RangeError when the gradient is not finite.
 */
export async function* training(
  { steps, rate, steady }: Pick<TrainingSettings, 'steps' | 'rate' | 'steady'>,
  learner: Learner,
  gradients: Gradients,
  adam?: Adam,
): AsyncGenerator<number> {
  while (learner.step < steps) {
    const { step } = learner;
    const loss = await gradients.at(learner);
    learn(learner, gradients.gradient, learningRate(step, steps, rate, steady), adam);
    yield loss;
  }
}
