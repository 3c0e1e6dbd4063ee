import { densityCoverage } from '../../src/core/metrics/coverage.ts';
import { frechetDistance } from '../../src/core/metrics/frechet.ts';
import type { Reading } from './reader.ts';

const NEIGHBOURS = 5;

/** Three digits: more would be chance. */
export const round = (x: number) => Number(x.toPrecision(3));

/** How a set of pictures compares with real test pictures, in a reader's features. */
export interface Likeness {
  readonly frechet: number;
  readonly density: number;
  readonly coverage: number;
}

export function likeness(reference: Reading, { features, dimension }: Reading): Likeness {
  const { density, coverage } = densityCoverage(reference.features, features, dimension, NEIGHBOURS);
  return {
    frechet: round(frechetDistance(reference.features, features, dimension)),
    density: round(density),
    coverage: round(coverage),
  };
}
