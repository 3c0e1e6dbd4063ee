/** How far samples are from data. Sets are flat arrays [n, D] of any length. */

export { blockMeans } from './metrics/blocks.ts';
export { type Energy, energyDistance, energySteps } from './metrics/energy.ts';
export { frechet, frechetDistance } from './metrics/frechet.ts';
export { energy, type Metric, wasserstein } from './metrics/metric.ts';
export { type Modes, modesOf } from './metrics/modes.ts';
export { type Moments, moments } from './metrics/moments.ts';
export { densityCoverage, type Nearest, nearest } from './metrics/neighbours.ts';
export { overlaps } from './metrics/overlap.ts';
export { type SlicedOptions, slicedWasserstein } from './metrics/sliced.ts';
export { spread } from './metrics/spread.ts';
export { moved, sharesOf } from './metrics/wander.ts';
