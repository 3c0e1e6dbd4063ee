import type { Cards } from '../../card.ts';

export const cards = {
  against: [
    {
      says: 'The prompt',
      why: 'The map is told to each place of the picture, and nothing there says otherwise: the hat comes.',
    },
    { says: 'The map' },
    {
      says: 'Half a hat',
      why: 'Nearly all places that the map asks for a hat show it. The two are not averaged.',
    },
  ],
} satisfies Cards;
