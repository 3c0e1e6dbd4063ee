import type { Bench } from '../../bench.ts';

export default {
  title: 'Quality',
  order: 5,
  question: 'How good are samples, and at what price?',
  claim: 'A good sampler comes about as close to the data in 10 to 20 steps as DDPM does in hundreds.',
} satisfies Bench;
