import type { Bench } from '../bench.ts';

export default {
  title: 'Round trips',
  order: 7,
  link: 'trips',
  claim: 'Without new noise the way back can be walked forwards: every sample has a noise of its own.',
} satisfies Bench;
