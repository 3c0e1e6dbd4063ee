import type { Bench } from '../../bench.ts';

export default {
  title: 'Draw a schedule',
  order: 8,
  link: 'hand',
  question: 'Where is the time best spent?',
  claim:
    'A schedule only decides how long to stay at each noise level. Drag it, and see what time is spent on.',
} satisfies Bench;
