import type { Cards } from '../card.ts';

export const cards = {
  first: [
    {
      says: 'A random sample',
      why: 'That comes only after many steps. A single sample would be far from most of what may be behind the noise; their mean is nearest to all.',
    },
    { says: 'An average' },
    {
      says: 'Nothing at all',
      why: 'It knows nothing of this one, but it always answers: with the mean of all that it has learnt from.',
    },
  ],
  again: [
    { says: 'Exactly' },
    {
      says: 'Only similar',
      why: 'It would be so if any noise were drawn by chance. Here all of it follows from the seed.',
    },
    {
      says: 'Something else',
      why: 'Another seed gives something else. The same seed gives the same start, and DDIM draws nothing more.',
    },
  ],
} satisfies Cards;
