import type { Bench } from '../../bench.ts';

export default {
  title: 'Break it',
  order: 1,
  question: 'What is each part of the method for?',
  claim: 'Each part of the walk is there for a reason. Take one away, and see what it was for.',
} satisfies Bench;
