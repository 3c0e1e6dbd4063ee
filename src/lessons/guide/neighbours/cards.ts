import type { Cards } from '../../card.ts';

export const cards = {
  copied: [
    {
      says: 'Copies: their distance is 0',
      why: 'None of them is: the nearest training portrait differs in some pixels each time.',
    },
    { says: 'New ones, with something learnt nearby' },
    {
      says: 'New ones, unlike anything learnt',
      why: 'There are millions of training portraits, so one that is much alike is always there.',
    },
  ],
} satisfies Cards;
