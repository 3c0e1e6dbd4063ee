import type { Bench } from '../../bench.ts';

export default {
  title: 'Scale',
  order: 1,
  question: 'How is a wish followed more strongly than it was learnt?',
  claim: 'Two answers, with and without the wish. Guidance goes from one to the other, and on.',
} satisfies Bench;
