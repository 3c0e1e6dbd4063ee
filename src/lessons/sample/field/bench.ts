import type { Bench } from '../../bench.ts';

export default {
  title: 'Arrows',
  order: 3,
  question: 'What does a sampler follow?',
  claim: 'A denoiser is a field of arrows. A sampler does nothing but follow it from noise to data.',
} satisfies Bench;
