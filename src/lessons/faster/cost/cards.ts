import type { Cards } from '../../card.ts';

export const cards = {
  pays: [
    { says: 'Diversity' },
    {
      says: 'Being read as what was asked for',
      why: 'Of 1,000 pictures in one step as many are read as their class as of its teacher’s in 50.',
    },
    {
      says: 'Nothing',
      why: 'Its pictures leave real ones without a neighbour that its teacher’s do not leave alone.',
    },
  ],
  zero: [
    { says: 'Far from 0' },
    {
      says: '0',
      why: 'A hundred have a mean and a spread of their own, which are never quite those of all.',
    },
  ],
} satisfies Cards;
