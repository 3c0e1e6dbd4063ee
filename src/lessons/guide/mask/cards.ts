import type { Cards } from '../../card.ts';

export const cards = {
  again: [
    { says: 'It shrinks to a fraction' },
    {
      says: 'It stays: more steps are more of the same',
      why: 'Each time the step begins from what the last one has made of both parts, and they come together.',
    },
    {
      says: 'It grows, with all the noise',
      why: 'The noise that is added is taken away again; what is learnt of the other part stays.',
    },
  ],
} satisfies Cards;
