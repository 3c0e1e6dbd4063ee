import type { Lesson } from '../lesson.ts';

export default {
  title: 'Inside',
  order: 7,
  claim:
    'A sentence becomes a picture by a few networks around a latent; each can be opened, watched and changed.',
} satisfies Lesson;
