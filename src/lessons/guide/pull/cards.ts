import type { Cards } from '../../card.ts';

export const cards = {
  ten: [
    {
      says: 'The same moon, only more surely',
      why: 'At 1 nearly all are of it already; there is little left to be surer of.',
    },
    { says: 'They crowd together, and leave the data' },
    {
      says: 'They spread all over the plane',
      why: 'They come closer together: guided, they vary less than the class does.',
    },
  ],
} satisfies Cards;
