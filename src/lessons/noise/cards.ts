import type { Cards } from '../card.ts';

export const cards = {
  halfOfPicture: [
    {
      says: 'Yes, that much',
      why: 'It would be if each pixel stood alone. What a picture shows is spread over many of them, and their noise averages out.',
    },
    { says: 'Less' },
    {
      says: 'More',
      why: 'Fine detail does go early. But noise averages out over whatever is larger than a pixel, and mostly you can still tell what it is.',
    },
  ],
  halfOfShape: [
    {
      says: 'Yes, that much',
      why: 'Variance and shape are not the same: noise of this size blurs all that is narrower than itself, and most of a shape is.',
    },
    {
      says: 'Less',
      why: 'For pictures that is right, since their noise averages out over many pixels. A point has only two numbers.',
    },
    { says: 'More' },
  ],
  ways: [
    {
      says: 'Exactly the same',
      why: 'Both have the same mean and variance, but each draws noise of its own, so no two samples are equal.',
    },
    { says: 'Different, but alike' },
    {
      says: 'Different in kind',
      why: 'It would be with other noise; but Gaussian steps add up to one Gaussian step, exactly.',
    },
  ],
} satisfies Cards;
