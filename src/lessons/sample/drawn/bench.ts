import type { Bench } from '../bench.ts';

export default {
  title: 'By hand',
  order: 8,
  link: 'hand',
  claim:
    'A schedule only decides how long to stay at each noise level. Drag it, and see what time is spent on.',
} satisfies Bench;
