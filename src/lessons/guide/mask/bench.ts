import type { Bench } from '../../bench.ts';

export default {
  title: 'Mask',
  order: 4,
  question: 'Can a part be made anew to suit the rest?',
  claim: 'What you paint over is made anew, to suit what is kept and what is asked for.',
  needs: 'given',
} satisfies Bench;
