import type { ModelSpec } from './models.ts';
import { type ParamSpecs, totalSize } from './params.ts';

/**
 * All weights that a training of this model changes, in the order in which one flat vector holds them: those that are
 * published first, and behind them the discriminator's of a generator.
 */
export function learntParams({ network, contest }: Pick<ModelSpec, 'network' | 'contest'>): ParamSpecs {
  const { params } = network();
  if (!contest) return params;
  const judging = contest.discriminator().params;
  return [...params, ...judging.map((spec) => ({ ...spec, name: `discriminator.${spec.name}` }))];
}

/** Of those, what is published. weights: [of `learntParams`] → [of the network]. */
export const ownPart = ({ network }: Pick<ModelSpec, 'network'>, weights: Float32Array): Float32Array =>
  weights.subarray(0, totalSize(network().params));
