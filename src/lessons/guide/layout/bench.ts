import type { Bench } from '../../bench.ts';

export default {
  title: 'Layout',
  order: 5,
  question: 'Can a picture be told where things go?',
  claim: 'Paint where each part belongs; the network fills it in, under any prompt.',
  needs: 'segmenter',
} satisfies Bench;
