import type { Cards } from '../../card.ts';

export const cards = {
  mean: [
    { says: 'All at one point, the mean of the data' },
    {
      says: 'On the data, a little blurred',
      why: 'One step goes to what is expected of x₀. Behind pure noise there may be any of the data, so that is their mean.',
    },
    {
      says: 'Each at the data nearest to it',
      why: 'Pure noise says nothing of the data: those near it are no likelier to be behind it than those far away.',
    },
  ],
  torn: [
    { says: 'Most of them, but a few are torn apart' },
    {
      says: 'All of them',
      why: 'Between two parts of the data there is a seam in the noise: neighbours across it end in different parts.',
    },
    {
      says: 'Hardly any',
      why: 'The way adds no noise. But for a few seams the map is smooth, and neighbours even come closer.',
    },
  ],
  straight: [
    { says: 'No: the same distribution, by other ways' },
    {
      says: 'Yes: straight ways end elsewhere',
      why: 'The lines lead from noise to the data that this noise became, so what learns them ends as the data lie.',
    },
    {
      says: 'Yes: they miss the small parts',
      why: 'Each noise is paired with where the flow took it, so each part of the data keeps its share.',
    },
  ],
} satisfies Cards;
