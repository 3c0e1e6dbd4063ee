import type { Bench } from '../bench.ts';

export default {
  title: 'Fork',
  order: 5,
  claim: 'What is forked early becomes something else; what is forked late differs in detail.',
} satisfies Bench;
