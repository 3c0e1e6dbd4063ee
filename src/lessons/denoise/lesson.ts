import type { Lesson } from '../lesson.ts';

export default {
  title: 'Denoise',
  order: 2,
  question: 'How does noise become data again?',
  claim: 'A network looks at noise and says what it expects behind it. Go a little way there; ask again.',
} satisfies Lesson;
