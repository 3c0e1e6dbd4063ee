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
  colours: [
    {
      says: 'Green on some heads, purple on others',
      why: 'Of 12 heads at most three get either: both wishes act at every step, on every head.',
    },
    { says: 'Mostly grey: neither of the two' },
    {
      says: 'Both, side by side, as clear as alone',
      why: 'No learnt portrait has hair of two colours: theirs comes in one, which a small network mostly reads as grey.',
    },
  ],
} satisfies Cards;
