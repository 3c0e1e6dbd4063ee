import type { Lesson } from '../lesson.ts';

/** The way in: what all the rest is about, before anybody has touched anything. */
export default {
  title: 'Start',
  order: 0,
  claim:
    'This is how image generators work: pictures dissolve into noise, and a network learns the way back.',
} satisfies Lesson;
