import type { Lesson } from '../lesson.ts';

export default {
  title: 'Noise',
  order: 1,
  question: 'How does data become noise?',
  claim: 'Noise is added by a recipe that nobody has to learn, so we can jump straight to any moment of it.',
} satisfies Lesson;
