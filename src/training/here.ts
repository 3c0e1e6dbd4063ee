import { learntParams } from '../nets/learnt.ts';
import type { ModelSpec } from '../nets/models.ts';
import { totalSize } from '../nets/params.ts';
import type { Batches } from './batches.ts';
import { contestGradient } from './contest.ts';
import { gradient } from './gradient.ts';
import type { Gradients, TrainingSettings } from './loop.ts';

/** Which part of each batch is computed: part `index` of `count` equal ones. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/**
 * Gradients of a share of each batch, computed on this thread by the current backend. out: where the gradient is to
 * stand, [number of weights]. Throws RangeError when the batch cannot be shared out evenly.
 */
export function gradientsHere(
  spec: ModelSpec,
  batches: Batches,
  { batch, seed }: Pick<TrainingSettings, 'batch' | 'seed'>,
  { index, count }: Share = { index: 0, count: 1 },
  out?: Float32Array,
): Gradients {
  if (batch % count)
    throw new RangeError(`a batch of ${batch} does not divide by ${count} processes: choose another`);
  const network = spec.network();
  const result = out ?? new Float32Array(totalSize(learntParams(spec)));
  const size = batch / count;
  return {
    gradient: result,
    at: async (learner) => {
      const part = await batches(seed, learner.step * count + index, size, learner);
      if (spec.contest) return contestGradient(spec, learner.weights, part, result);
      return gradient(spec, network, learner.weights, part, result);
    },
  };
}
