import type { Bench } from '../../bench.ts';

export default {
  title: 'Obedience',
  order: 1.5,
  question: 'What does guidance gain, and what does it cost?',
  claim: 'More guidance makes samples do more of what was asked, and makes them more alike.',
} satisfies Bench;
