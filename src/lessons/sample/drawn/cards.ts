import type { Cards } from '../../card.ts';

export const cards = {
  late: [
    { says: 'They get worse' },
    {
      says: 'They get better',
      why: 'More steps do help, but not there: between levels that are all nearly pure noise they decide next to nothing.',
    },
    {
      says: 'Nothing: the network is the same',
      why: 'The network is, but it is asked at other levels, and hardly any are left at which something is decided.',
    },
  ],
} satisfies Cards;
