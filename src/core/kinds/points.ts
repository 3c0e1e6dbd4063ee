import { chosen } from '../ideal.ts';
import { wasserstein } from '../metrics/metric.ts';
import { normals } from '../random.ts';
import { budgets } from './budgets.ts';
import type { Drawable, Kind } from './kind.ts';

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
  fromData: (source, x, { count, label }) =>
    wasserstein.between(x ?? drawn(source, OTHER, count, label), drawn(source, SHOWN, count, label), 2),
};

/** Draws among which so many of a class are looked for, times the count. */
const MOST = 64;

/** So many points, of a class where one is asked for. Throws RangeError where there are hardly any. */
function drawn(source: Drawable, seed: number, count: number, label: number | null): Float32Array {
  if (label === null) return source.draw(seed, count).x;
  for (let times = 2; times <= MOST; times *= 2) {
    const { x, labels } = source.draw(seed, times * count);
    const found = [...(labels ?? [])].flatMap((one, i) => (one === label ? [i] : [])).slice(0, count);
    if (found.length === count) return chosen(x, found, 2);
  }
  throw new RangeError(`the data hold next to nothing of class ${label}: ask for another`);
}
