import type { Bench } from '../../bench.ts';

export default {
  title: 'Words',
  order: 2,
  question: 'What does each word of a prompt do?',
  claim: 'Leave a word out and start from the same noise: what changes is what the word does.',
  needs: 'text',
} satisfies Bench;
