import { wasserstein } from '../metrics/metric.ts';
import { normals } from '../random.ts';
import { budgets } from './budgets.ts';
import type { Kind } from './kind.ts';

const counts = { most: 5000, usual: 2000, few: 500, offered: [500, 2000, 5000] } as const;

/** Seeds of the data on show, and of other data. */
const SHOWN = 0;
const OTHER = 1;

/** Places in the plane: [2], x and y, y up, in units in which the variance of the data is 1. */
export const points: Kind = {
  name: 'points',
  nouns: ['point', 'points'],
  range: null,
  planar: true,
  edit: 'push',
  counts,
  countsWhenPrompted: counts,
  stage: { jump: 5000, chain: 2000 },
  few: 500,
  forFailures: counts.usual,
  failures: ['distance'],
  effort: {
    count: 2000,
    reference: 5000,
    repeats: 3,
    budgets,
  },
  metric: wasserstein,
  features: null,
  noise: normals,
  fromData(source, x, { count, label }) {
    const like = label === null ? source : (source.conditional?.(label) ?? source);
    return wasserstein.between(x ?? like.draw(OTHER, count).x, like.draw(SHOWN, count).x, 2);
  },
};
