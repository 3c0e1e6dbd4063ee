import type { Lesson } from '../lesson.ts';

export default {
  title: 'Train',
  order: 3,
  question: 'How does a network learn this?',
  claim: 'Noise some data, have the network guess, correct it a little. Again and again, and it can draw.',
} satisfies Lesson;
