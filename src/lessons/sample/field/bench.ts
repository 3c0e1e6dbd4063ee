import type { Bench } from '../bench.ts';

export default {
  title: 'Field',
  order: 3,
  claim: 'A denoiser is a field of arrows. A sampler does nothing but follow it from noise to data.',
} satisfies Bench;
