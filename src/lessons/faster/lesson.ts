import type { Lesson } from '../lesson.ts';

export default {
  title: 'Faster',
  order: 6,
  claim: 'From a thousand steps to one: by better steps, and by a network that has learnt to jump.',
} satisfies Lesson;
