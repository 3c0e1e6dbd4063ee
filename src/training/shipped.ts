import { ownPart } from '../nets/learnt.ts';
import type { ModelSpec } from '../nets/models.ts';
import { type Learner, newLearner, withOthers } from './optimiser.ts';

/** How a training of this model begins. weights: [of `learntParams`]. */
export const firstLearner = ({ contest }: Pick<ModelSpec, 'contest'>, weights: Float32Array): Learner =>
  contest ? withOthers(newLearner(weights)) : newLearner(weights);

/**
 * What is published of a training: the average of the network's own weights; of a generator the long one, since in a
 * contest the weights swing about what they tend to for as long as it lasts. [of the network]
 */
export const shippedOf = (spec: Pick<ModelSpec, 'network' | 'contest'>, learner: Learner): Float32Array =>
  ownPart(spec, spec.contest ? (learner.others?.long ?? learner.average) : learner.average);
