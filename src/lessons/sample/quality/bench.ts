import type { Bench } from '../bench.ts';

export default {
  title: 'Quality',
  order: 2,
  claim:
    'Ten good steps come as close to the data as hundreds of the first recipe. Measured here, while you watch.',
} satisfies Bench;
