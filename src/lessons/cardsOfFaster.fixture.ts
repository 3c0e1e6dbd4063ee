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
  'faster/cost/pays: Being read as what was asked for': [
    [
      'engine/claims.faster.test.ts',
      'of its evaluation, a student is read as asked as often in one step as its teacher in 50, and covers less',
    ],
  ],
  'faster/cost/pays: Nothing': [
    [
      'engine/claims.faster.test.ts',
      'of its evaluation, a student is read as asked as often in one step as its teacher in 50, and covers less',
    ],
  ],
  'faster/cost/zero: 0': [
    [
      'core/metrics/fair.test.ts',
      'are at Fréchet distance 0 from each other on average, however few they are, where the plain estimate is far off',
    ],
  ],
};
