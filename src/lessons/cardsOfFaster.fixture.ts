import type { Proofs } from './cardsOfGuide.fixture.ts';

/** Those of the lesson Faster. */
export const fasterProofs: Proofs = {
  'faster/ladder/single: Noise': [
    [
      'engine/claims.faster.test.ts',
      'a single step of DDIM makes the average, smooth and alike from all starts',
    ],
  ],
  'faster/ladder/single: One of the pictures, less sharp': [
    [
      'engine/claims.faster.test.ts',
      'a single step of DDIM makes the average, smooth and alike from all starts',
    ],
  ],
  'faster/ladder/student: The average, as its teacher in one step': [
    [
      'engine/claims.faster.test.ts',
      'a student makes in one step nearly what its teacher makes of the same noise, and no average',
    ],
  ],
  'faster/ladder/student: A good picture, but any': [
    [
      'engine/claims.faster.test.ts',
      'a student makes in one step nearly what its teacher makes of the same noise, and no average',
    ],
  ],
  'faster/distil/mean: On the data, a little blurred': [
    [
      'training/distil/claims.test.ts',
      'one exact step from pure noise ends at the mean of the data, whatever the noise',
    ],
  ],
  'faster/distil/mean: Each at the data nearest to it': [
    [
      'training/distil/claims.test.ts',
      'one exact step from pure noise ends at the mean of the data, whatever the noise',
    ],
  ],
  'faster/distil/torn: All of them': [
    [
      'training/distil/claims.test.ts',
      'neighbours in noise stay neighbours, but for a few that a seam tears apart',
    ],
  ],
  'faster/distil/torn: Hardly any': [
    [
      'training/distil/claims.test.ts',
      'neighbours in noise stay neighbours, but for a few that a seam tears apart',
    ],
  ],
  'faster/distil/straight: Yes: straight ways end elsewhere': [
    [
      'training/distil/distil.test.ts',
      'reflow on Gaussians keeps the marginals, and makes their ways straight',
    ],
  ],
  'faster/distil/straight: Yes: they miss the small parts': [
    [
      'training/distil/claims.test.ts',
      'the lines that reflow learns end in each part of the data as often as data do',
    ],
  ],
};
