import type { Cards } from '../../card.ts';

export const cards = {
  never: [
    {
      says: 'A hat, and hair of another colour',
      why: 'It would copy what it has seen. But hair and hat come from words of their own, which also work together.',
    },
    { says: 'Both, nearly always' },
    {
      says: 'Neither: it has to choose an average',
      why: 'An average is what it expects in pure noise. On the way it decides on one picture.',
    },
  ],
} satisfies Cards;
