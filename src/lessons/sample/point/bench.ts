import type { Bench } from '../bench.ts';

export default {
  title: 'One point',
  order: 4,
  claim: 'One noisy x could have come from many data. As noise falls, they collapse to one.',
} satisfies Bench;
