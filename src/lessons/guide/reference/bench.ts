import type { Bench } from '../../bench.ts';

export default {
  title: 'Reference',
  order: 3,
  question: 'How does a picture steer a run?',
  claim: 'A picture sent part of the way into noise comes back as another one that is like it.',
  needs: 'given',
} satisfies Bench;
