import type { Bench } from '../../bench.ts';

export default {
  title: 'Branch',
  order: 6,
  question: 'When is it decided what a sample will be?',
  claim: 'Branch early, and it becomes something else. Branch late, and only details differ.',
} satisfies Bench;
