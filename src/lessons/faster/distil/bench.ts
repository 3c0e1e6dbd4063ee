import type { Bench } from '../../bench.ts';

export default {
  title: 'Distil it yourself',
  order: 3,
  question: 'Can a network learn to jump, while one watches?',
  claim: 'A student learns where the teacher’s whole way ends, and gets there in one jump.',
  needs: 'plane',
} satisfies Bench;
