import type { Bench } from '../../bench.ts';

export default {
  title: 'Neighbours',
  order: 7,
  question: 'Does it retrieve, or invent?',
  claim:
    'Beside each portrait stands the nearest one that the network has learnt from. They are never the same.',
  needs: 'text',
} satisfies Bench;
