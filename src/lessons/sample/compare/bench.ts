import type { Bench } from '../bench.ts';

export default {
  title: 'Compare',
  order: 1,
  claim: 'One network, one start. How you walk decides how many steps a good sample costs.',
} satisfies Bench;
