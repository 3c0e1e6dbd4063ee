import type { Lesson } from '../lesson.ts';

/** The course at a glance. It is a way to places, and none itself. */
export default {
  title: 'Contents',
  order: 0.5,
  claim: 'Diffusion in one question after the other, each with its answer in a picture that you can move.',
} satisfies Lesson;
