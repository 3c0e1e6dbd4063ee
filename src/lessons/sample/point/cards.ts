import type { Cards } from '../../card.ts';

export const cards = {
  halfway: [
    {
      says: 'In the first part',
      why: 'It could have come from there, but just as well from the other part: x̂₀ is the mean of both.',
    },
    { says: 'Between them' },
    {
      says: 'In the second part',
      why: 'It could have come from there, but just as well from the other part: x̂₀ is the mean of both.',
    },
  ],
  dragged: [
    { says: 'Not at all' },
    {
      says: 'It moves along',
      why: 'At less noise it does, since x then says something of its data. Pure noise says nothing: all data could be behind it.',
    },
    {
      says: 'It moves the other way',
      why: 'Pure noise leads nowhere, neither to it nor away: all data could be behind it, wherever it lies.',
    },
  ],
} satisfies Cards;
