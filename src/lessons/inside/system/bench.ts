import type { Bench } from '../../bench.ts';

export default {
  title: 'The system',
  order: 1,
  question: 'What happens between a sentence and a picture?',
  claim: 'Words become vectors, places of the noise ask them, and step by step a picture comes of it.',
  needs: 'text',
} satisfies Bench;
