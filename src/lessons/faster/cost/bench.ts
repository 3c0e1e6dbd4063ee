import type { Bench } from '../../bench.ts';

export default {
  title: 'Cost',
  order: 2,
  question: 'What is the quality of samples worth in calls and in time?',
  claim: 'Quality has its price: samplers pay it call by call, a student once, in its training.',
} satisfies Bench;
