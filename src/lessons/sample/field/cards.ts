import type { Cards } from '../../card.ts';

export const cards = {
  straighter: [
    {
      says: 'Yes',
      why: 'Each single line is straight. A path follows the mean of all lines through a place, and that mean turns.',
    },
    { says: 'No' },
  ],
  differs: [
    {
      says: 'Where data are dense',
      why: 'There it has learnt most: where noisy data are it differs far less than over the whole plane.',
    },
    { says: 'Where data never are' },
    {
      says: 'The same everywhere',
      why: 'It has learnt only where noisy data come by, and is far better there than over the whole plane.',
    },
  ],
} satisfies Cards;
