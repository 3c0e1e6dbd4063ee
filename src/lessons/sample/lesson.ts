import type { Lesson } from '../lesson.ts';

export default {
  title: 'Sample',
  order: 4,
  claim: 'The way back from noise can be walked in many ways; which one decides what a good sample costs.',
} satisfies Lesson;
