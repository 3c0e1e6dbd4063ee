import type { Bench } from '../../bench.ts';

export default {
  title: 'Ladder',
  order: 1,
  question: 'From a thousand steps to one: what is lost on the way?',
  claim:
    'The same noise in ever fewer steps: a sampler loses the picture, a student that learnt to jump keeps it.',
} satisfies Bench;
