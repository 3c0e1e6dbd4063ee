import type { MlpConfig } from '../nets/mlp.ts';
import type { Batches } from './batches.ts';
import type { Gradients, TrainingSettings } from './loop.ts';
import { Perceptron } from './perceptron/perceptron.ts';

/** Gradients of a perceptron without a backend: by a kernel of our own, or in plain numbers. */
export function gradientsPlainly(
  config: MlpConfig,
  batches: Batches,
  { batch, seed }: Pick<TrainingSettings, 'batch' | 'seed'>,
): Gradients & { readonly kernel: Perceptron['kernel'] } {
  const perceptron = new Perceptron(config, batch);
  const gradient = new Float32Array(perceptron.size);
  return {
    gradient,
    kernel: perceptron.kernel,
    at: async (learner) =>
      perceptron.gradient(learner.weights, await batches(seed, learner.step, batch, learner), gradient),
  };
}
