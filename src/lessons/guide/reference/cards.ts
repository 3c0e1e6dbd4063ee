import type { Cards } from '../../card.ts';

export const cards = {
  hat: [
    { says: 'Yes, and in its colour' },
    {
      says: 'Yes, in another colour',
      why: 'At t₀ = 0.3 the colours of such large parts stay as well: noise has not drowned them.',
    },
    {
      says: 'No, the prompt decides',
      why: 'The run begins where the hat can still be seen, so it stays even when none is asked for.',
    },
  ],
} satisfies Cards;
