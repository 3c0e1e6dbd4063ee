import type { Bench } from '../../bench.ts';

export default {
  title: 'Why one jump is hard',
  order: 4,
  question: 'What is lost in a long step, and where are steps needed?',
  claim: 'A step follows one answer, but the answer turns on the way: few steps need good places.',
} satisfies Bench;
