import type { Bench } from '../../bench.ts';

export default {
  title: 'Branch',
  order: 6,
  question: 'When is it decided what a sample will be?',
  claim: 'What is forked early becomes something else; what is forked late differs in detail.',
} satisfies Bench;
