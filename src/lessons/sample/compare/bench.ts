import type { Bench } from '../../bench.ts';

export default {
  title: 'Compare',
  order: 4,
  question: 'How many steps does a good sample take?',
  claim: 'One network, one start. How you walk decides how many steps a good sample costs.',
} satisfies Bench;
