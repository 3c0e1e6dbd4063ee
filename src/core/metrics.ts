/** How far samples are from data. Sets are flat arrays [n, D] of any length. */

export { blockMeans } from './metrics/blocks.ts';
export {
  countedCoverage,
  type DensityCoverage,
  densityCoverage,
  expectedCoverage,
  fakesInside,
  type Neighbourhoods,
  neighbourhoods,
} from './metrics/coverage.ts';
export { type Energy, energyDistance, energySteps } from './metrics/energy.ts';
export { frechet, frechetDistance, unbiasedFrechet } from './metrics/frechet.ts';
export { energy, type Metric, wasserstein } from './metrics/metric.ts';
export { type Modes, modesOf } from './metrics/modes.ts';
export { type Moments, moments } from './metrics/moments.ts';
export { type Nearest, nearest } from './metrics/neighbours.ts';
export { overlaps } from './metrics/overlap.ts';
export { along, type Principal, principal } from './metrics/principal.ts';
export { type SlicedOptions, slicedWasserstein } from './metrics/sliced.ts';
export { spread } from './metrics/spread.ts';
export { moved, sharesOf } from './metrics/wander.ts';
