import type { Cards } from '../../card.ts';

export const cards = {
  contradict: [
    {
      says: 'On points of both moons',
      why: 'There are none: no point of the data is of both moons.',
    },
    { says: 'Between the moons, where no data are' },
    {
      says: 'On one moon or the other',
      why: 'With weights of 1 none of them ends where data are. With weights of 2 most do, half of them on each.',
    },
  ],
} satisfies Cards;
