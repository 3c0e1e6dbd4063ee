import type { Bench } from '../../bench.ts';

export default {
  title: 'Invert',
  order: 7,
  link: 'trips',
  question: 'Which noise belongs to this sample?',
  claim: 'Without new noise the way back can be walked forwards: every sample has a noise of its own.',
} satisfies Bench;
