import type { Cards } from '../../card.ts';

export const cards = {
  why: [
    { says: 'The answer at noise is a mean, and turns on the way' },
    {
      says: 'Paths cross, so a straight line may follow the wrong one',
      why: 'They never do: from each place at each level there is one way on, and no two ways meet.',
    },
    {
      says: 'Where a path ends is left to chance',
      why: 'No noise is added on the way: from the same start the same path ends at the same place.',
    },
  ],
  grid: [
    { says: 'About half as far off' },
    {
      says: 'As far off: four steps are four steps',
      why: 'Where they begin matters: the optimiser takes one long step in the noise, and three small ones near data.',
    },
    {
      says: 'Further off: even steps are best',
      why: 'Even steps spend as many on stretches where errors are mended later as on those where they last.',
    },
  ],
} satisfies Cards;
