import { blockMeans } from '../metrics/blocks.ts';
import { energy } from '../metrics/metric.ts';
import { normals } from '../random.ts';
import { budgets } from './budgets.ts';
import type { Kind } from './kind.ts';
import { fromReal } from './real.ts';

/** Pixels of a side of the squares that stand for a picture that no classifier reads. */
const BLOCK = 4;

/** [height, width, channels], values in [−1, 1]. */
export const pictures: Kind = {
  name: 'pictures',
  nouns: ['picture', 'pictures'],
  range: [-1, 1],
  planar: false,
  edit: 'paint',
  counts: { most: 64, usual: 9, few: 4, offered: [1, 4, 9, 16, 36, 64] },
  // Two larger networks' work each, and a few already show what is meant.
  countsWhenPrompted: { most: 16, usual: 4, few: 1, offered: [1, 4, 9, 16] },
  stage: { jump: 64, chain: 16 },
  few: 1,
  forFailures: 9,
  failures: ['mean', 'grain'],
  effort: {
    // A picture costs a thousand times what a point does.
    count: 64,
    reference: 512,
    repeats: 3,
    budgets,
  },
  metric: energy,
  features: {
    words: `their means over squares of ${BLOCK} by ${BLOCK} pixels, a colour at a time: coarse shapes and shades, no detail`,
    of: (x, event) => blockMeans(x, event, BLOCK),
  },
  noise: normals,
  fromData: fromReal,
};
