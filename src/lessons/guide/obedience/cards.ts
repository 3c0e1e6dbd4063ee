import type { Cards } from '../../card.ts';

export const cards = {
  ever: [
    {
      says: 'More of what was asked, without end',
      why: 'Nearly all is as asked from guidance 3 on; beyond that there is nothing left to gain.',
    },
    { says: 'As much as asked, with less variety' },
    {
      says: 'Nothing: guidance is a matter of the start',
      why: 'It acts at every step, and samples at 1 and at 8 differ in what they show.',
    },
  ],
} satisfies Cards;
