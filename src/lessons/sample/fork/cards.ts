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
  student: [
    { says: 'Near where its teacher ends' },
    {
      says: 'At the average of what is still open',
      why: 'It did not learn what to expect, but where its teacher’s way ends, and from each state that is one place.',
    },
    {
      says: 'At another picture of the same kind',
      why: 'Without new noise each state has one end, and the student learnt it from anywhere on the way.',
    },
  ],
} satisfies Cards;
