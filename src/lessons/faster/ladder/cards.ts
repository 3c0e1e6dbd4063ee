import type { Cards } from '../../card.ts';

export const cards = {
  single: [
    { says: 'The average of what it learnt' },
    {
      says: 'Noise',
      why: 'The step goes to x̂₀, and there is no noise in what a network expects: it is smooth.',
    },
    {
      says: 'One of the pictures, less sharp',
      why: 'From noise alone nothing points to one picture, so all starts come out nearly alike.',
    },
  ],
  student: [
    { says: 'Nearly the one that its teacher makes of this noise' },
    {
      says: 'The average, as its teacher in one step',
      why: 'It did not learn what to expect, but where its teacher ends: from each noise somewhere else.',
    },
    {
      says: 'A good picture, but any',
      why: 'Its teacher’s way adds no noise, so each start has one end. That is what it learnt.',
    },
  ],
} satisfies Cards;
