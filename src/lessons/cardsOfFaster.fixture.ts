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
  'faster/jump/why: Paths cross, so a straight line may follow the wrong one': [
    [
      'core/stepGrids.test.ts',
      'paths never meet: on a line their order stays, and the answer begins as nearly one for all and ends where each ends',
    ],
  ],
  'faster/jump/why: Where a path ends is left to chance': [
    [
      'core/stepGrids.test.ts',
      'paths never meet: on a line their order stays, and the answer begins as nearly one for all and ends where each ends',
    ],
  ],
  'faster/jump/grid: As far off: four steps are four steps': [
    [
      'lessons/faster/jump/grids.test.ts',
      'four optimised steps on the eight Gaussians end about half as far off as even ones, the first of them the longest',
    ],
  ],
  'faster/jump/grid: Further off: even steps are best': [
    [
      'lessons/faster/jump/grids.test.ts',
      'four optimised steps on the eight Gaussians end about half as far off as even ones, the first of them the longest',
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
