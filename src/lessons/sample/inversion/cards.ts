import type { Cards } from '../../card.ts';

export const cards = {
  steps: [
    {
      says: 'Ten: fewer errors to add up',
      why: 'There are fewer, but each is far larger: in all, twice the steps leave about half of the error.',
    },
    { says: 'A hundred' },
    {
      says: 'Both the same',
      why: 'They would be if each step back undid the step there exactly. It does so the better, the shorter the step.',
    },
  ],
  middle: [
    {
      says: 'Yes, any mixture of noise is',
      why: 'It is Gaussian, too, but not of variance 1: half of one and half of the other have a variance of one half.',
    },
    { says: 'It is too short' },
    {
      says: 'It is too long',
      why: 'The middle of a line between two arms of a right angle is nearer to the corner than their ends are.',
    },
  ],
} satisfies Cards;
