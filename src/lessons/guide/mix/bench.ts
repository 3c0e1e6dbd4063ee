import type { Bench } from '../../bench.ts';

export default {
  title: 'Mix',
  order: 6,
  question: 'Can several wishes be had at once?',
  claim: 'Wishes add up, and one can be subtracted. Together they ask for what nobody has learnt.',
} satisfies Bench;
