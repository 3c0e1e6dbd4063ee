import type { Lesson } from '../lesson.ts';

export default {
  title: 'Guide',
  order: 5,
  claim:
    'Words, pictures and maps steer one and the same network; how strongly is a trade that can be measured.',
} satisfies Lesson;
