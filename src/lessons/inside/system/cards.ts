import type { Cards } from '../../card.ts';

export const cards = {
  time: [
    { says: 'In the denoiser: it is asked again at every step' },
    {
      says: 'In the text encoder: it has to understand the sentence',
      why: 'It takes a small part of each step here: a few dozen vectors are little beside all places of a picture.',
    },
    {
      says: 'Evenly in both',
      why: 'A step is nearly all denoiser: reading the prompt is a small part of it, as the times under the parts show.',
    },
  ],
} satisfies Cards;
