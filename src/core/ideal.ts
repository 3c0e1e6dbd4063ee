/**
 * Exact denoisers: the posterior mean E[x0 | x_t] in closed form, for any event size and at any level. What a
 * perfectly trained network would predict.
 */
export { Classed, ClassedSet, chosen } from './ideal/classed.ts';
export { FiniteSet } from './ideal/finite.ts';
export { type Component, GaussianMixture } from './ideal/mixture.ts';
export { effectiveCandidates, type Ideal } from './ideal/posterior.ts';
export { RoundMixture } from './ideal/round.ts';
export { type IdealSpec, idealOf } from './ideal/spec.ts';
