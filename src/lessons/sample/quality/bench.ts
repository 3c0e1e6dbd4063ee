import type { Bench } from '../bench.ts';

export default {
  title: 'Quality',
  order: 2,
  claim: 'A good sampler comes about as close to the data in 10 to 20 steps as DDPM does in hundreds.',
} satisfies Bench;
