import type { Cards } from '../../card.ts';

export const cards = {
  when: [
    { says: 'Branched early' },
    {
      says: 'Branched late',
      why: 'Late, only detail is still open: the branch keeps what its parent had become.',
    },
    {
      says: 'Both the same',
      why: 'The noise is of the same kind, but what it can still decide is not: much early, only detail late.',
    },
  ],
} satisfies Cards;
