import type { Cards } from '../../card.ts';

export const cards = {
  noNoise: [
    {
      says: 'Cleaner samples',
      why: 'Each is indeed without noise; but all run together, since every step counts on new noise to spread them again.',
    },
    { says: 'Much too little variety' },
    {
      says: 'The same, with another seed',
      why: 'Whatever the seed, they run together onto one spot or a few.',
    },
  ],
  oneStep: [
    {
      says: 'A sample of low quality',
      why: 'It looks like one, since it is blurred; but it is the same for every start: the mean, not a sample.',
    },
    { says: 'Noise', why: 'What it answers never has noise in it: it is a mean of clean data.' },
    { says: 'The mean of all data' },
  ],
} satisfies Cards;
