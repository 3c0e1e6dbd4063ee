import { fasterProofs } from './cardsOfFaster.fixture.ts';
import { guideProofs, type Proofs } from './cardsOfGuide.fixture.ts';
import { insideProofs } from './cardsOfInside.fixture.ts';

/** For each wrong answer of the cards the tests that prove what is said against it: files in src, and names in them. */
export const proofs: Proofs = {
  'noise/halfOfPicture: Yes, that much': [
    [
      'engine/claims.test.ts',
      'what a picture shows can mostly be told when nine tenths of the variance are noise',
    ],
  ],
  'noise/halfOfPicture: More': [
    ['data/claims.answers.test.ts', 'Noise: the finer the detail, the less noise drowns it'],
    [
      'engine/claims.test.ts',
      'what a picture shows can mostly be told when nine tenths of the variance are noise',
    ],
  ],
  'noise/halfOfShape: Yes, that much': [
    [
      'data/claims.answers.test.ts',
      'where signal and noise are alike, more than half is gone of what tells the shape from a round cloud',
    ],
    [
      'data/claims.answers.test.ts',
      'noise wipes out what is narrower than it: fine parts first, coarse ones last',
    ],
  ],
  'noise/halfOfShape: Less': [
    [
      'data/claims.answers.test.ts',
      'where signal and noise are alike, more than half is gone of what tells the shape from a round cloud',
    ],
    [
      'engine/claims.test.ts',
      'what a picture shows can mostly be told when nine tenths of the variance are noise',
    ],
  ],
  'noise/ways: Exactly the same': [
    ['lessons/noise/moments.test.ts', 'so do those of the chain, whose samples are others'],
  ],
  'noise/ways: Different in kind': [
    ['core/process.test.ts', 'two transitions make one'],
    ['core/process.test.ts', 'step by step has the moments of the jump'],
  ],
  'denoise/first: A random sample': [
    [
      'engine/claims.test.ts',
      'at pure noise portraits are expected as their mean; asked for with guidance, as another average',
    ],
    ['data/claims.answers.test.ts', 'x̂0 begins as the mean of all and varies more and more as noise falls'],
  ],
  'denoise/first: Nothing at all': [
    [
      'engine/claims.test.ts',
      'at pure noise portraits are expected as their mean; asked for with guidance, as another average',
    ],
  ],
  'denoise/again: Only similar': [
    ['engine/verbs.test.ts', 'gives the same frames for the same seed, and others for another'],
  ],
  'denoise/again: Something else': [
    ['engine/verbs.test.ts', 'gives the same frames for the same seed, and others for another'],
  ],
  'sample/break/noNoise: Cleaner samples': [
    [
      'data/claims.runs.test.ts',
      'without its noise all samples run together onto one spot or a few, whatever the seed',
    ],
  ],
  'sample/break/noNoise: The same, with another seed': [
    [
      'data/claims.runs.test.ts',
      'without its noise all samples run together onto one spot or a few, whatever the seed',
    ],
  ],
  'sample/break/oneStep: A sample of low quality': [
    ['data/claims.answers.test.ts', 'x̂0 begins as the mean of all and varies more and more as noise falls'],
  ],
  'sample/break/oneStep: Noise': [
    [
      'engine/claims.pictures.test.ts',
      'coarse shape is decided early, detail late; x̂0 has no noise in it and sharpens',
    ],
  ],
  'sample/fork/student: At the average of what is still open': [
    [
      'engine/claims.faster.test.ts',
      'a student that takes over anywhere ends near where its teacher ends, up to half-way nearer by one jump than its teacher by one step; by two so early, later about as near',
    ],
  ],
  'sample/fork/student: At another picture of the same kind': [
    [
      'engine/claims.faster.test.ts',
      'a student that takes over anywhere ends near where its teacher ends, up to half-way nearer by one jump than its teacher by one step; by two so early, later about as near',
    ],
  ],
  'sample/fork/when: Branched late': [
    ['data/claims.runs.test.ts', 'other noise early makes something else, late it changes detail'],
  ],
  'sample/fork/when: Both the same': [
    ['data/claims.runs.test.ts', 'other noise early makes something else, late it changes detail'],
  ],
  'sample/field/straighter: Yes': [
    ['data/claims.answers.test.ts', 'paths are straighter under cosine than under flow'],
  ],
  'sample/field/differs: Where data are dense': [
    [
      'engine/claims.points.test.ts',
      'a network differs from the exact denoiser far more over the plane than where noisy data are',
    ],
  ],
  'sample/field/differs: The same everywhere': [
    [
      'engine/claims.points.test.ts',
      'a network differs from the exact denoiser far more over the plane than where noisy data are',
    ],
  ],
  'sample/point/halfway: In the first part': [
    [
      'lessons/sample/point/point.test.ts',
      'the answer that is shown lies between two parts of the data, in neither',
    ],
  ],
  'sample/point/halfway: In the second part': [
    [
      'lessons/sample/point/point.test.ts',
      'the answer that is shown lies between two parts of the data, in neither',
    ],
  ],
  'sample/point/dragged: It moves along': [
    ['lessons/sample/point/point.test.ts', 'from all candidates at pure noise to one at data'],
    ['data/claims.answers.test.ts', 'x̂0 begins as the mean of all and varies more and more as noise falls'],
  ],
  'sample/point/dragged: It moves the other way': [
    ['lessons/sample/point/point.test.ts', 'from all candidates at pure noise to one at data'],
  ],
  'sample/drawn/late: They get better': [
    ['data/claims.runs.test.ts', 'steps between levels that look alike decide next to nothing'],
  ],
  'sample/drawn/late: Nothing: the network is the same': [
    ['data/claims.runs.test.ts', 'steps between levels that look alike decide next to nothing'],
    [
      'engine/claims.points.test.ts',
      'with 50 steps a bad curve leaves points up to twice as far from the data, and with 5 it decides',
    ],
  ],
  'sample/compare/same: Somewhere else': [
    ['data/claims.runs.test.ts', '10 steps of DDIM end nearly where many do, DDPM elsewhere'],
  ],
  'sample/compare/same: Half of them': [
    ['data/claims.runs.test.ts', '10 steps of DDIM end nearly where many do, DDPM elsewhere'],
  ],
  'sample/compare/more: Noise is left over': [
    ['core/claims.test.ts', 'the step into data is of first order for all but LMS: it ends at x̂0'],
    ['data/claims.runs.test.ts', '10 steps of DDPM keep to the middle'],
  ],
  'sample/compare/more: The same, only sooner': [
    ['core/claims.steps.test.ts', 'DDPM in few steps ends with too little variance'],
    ['data/claims.runs.test.ts', '10 steps of DDIM end nearly where many do, DDPM elsewhere'],
  ],
  'sample/compare/astray: The one for x₀': [
    ['engine/predictions.test.ts', 'that predict v, x0 and u come out alike from pure noise'],
  ],
  'sample/compare/astray: None: they know the same': [
    [
      'engine/predictions.test.ts',
      'that predict eps lose points there, fewer where more signal is left, and none with DDPM and 200 steps',
    ],
  ],
  'sample/compare/guided: It adds detail': [
    [
      'engine/claims.points.test.ts',
      'guidance above 1 follows the class more closely, has less variety, and leads away from the data',
    ],
  ],
  'sample/compare/guided: It takes more steps': [
    ['nets/denoiser.test.ts', 'guides away from the unconditional answer (arXiv:2207.12598)'],
  ],
  'sample/inversion/steps: Ten: fewer errors to add up': [
    [
      'data/claims.runs.test.ts',
      'twice the steps take away about half of the error, a quarter to three quarters; refined twice, less is left',
    ],
  ],
  'sample/inversion/steps: Both the same': [
    [
      'data/claims.runs.test.ts',
      'twice the steps take away about half of the error, a quarter to three quarters; refined twice, less is left',
    ],
  ],
  'sample/inversion/middle: Yes, any mixture of noise is': [
    [
      'core/claims.noise.test.ts',
      'in many dimensions two noises stand nearly at a right angle: slerp turns, the straight line is too short',
    ],
  ],
  'sample/inversion/middle: It is too long': [
    [
      'core/claims.noise.test.ts',
      'in many dimensions two noises stand nearly at a right angle: slerp turns, the straight line is too short',
    ],
  ],
  'sample/quality/few: About 100': [
    [
      'engine/quality.test.ts',
      '10 to 20 calls of DPM-Solver++(2M) are worth 200 of DDPM, and far more than 10',
    ],
  ],
  'sample/quality/few: About 50': [
    ['engine/quality.test.ts', 'DDIM’s curve falls early, that of 2M earlier, and both soon lie flat'],
    [
      'engine/quality.test.ts',
      '10 to 20 calls of DPM-Solver++(2M) are worth 200 of DDPM, and far more than 10',
    ],
  ],
  'sample/quality/twice: Heun': [
    ['lessons/common/bench/calls.test.ts', 'Heun asks twice a step, so it gets half as many'],
    ['engine/quality.test.ts', 'at 10 calls DPM-Solver++(2M) is closer than Heun, which asks twice a step'],
  ],
  'sample/quality/twice: They are equal': [
    ['engine/quality.test.ts', 'given more calls, Heun and 2M arrive at one place'],
    ['lessons/common/bench/calls.test.ts', 'Heun asks twice a step, so it gets half as many'],
  ],
  'train/ends: At zero': [
    ['core/floor.test.ts', 'of two points is 1 − E tanh'],
    ['core/floor.test.ts', 'the floor of v on a Gaussian is the integral of its error over σ²'],
  ],
  'train/ends: It does not end': [
    ['proof/training.claims.test.ts', 'goes on getting better while its loss looks flat'],
  ],
  'train/three: The whole shape': [
    ['proof/training.claims.test.ts', 'with three examples, gives back those and nothing else'],
  ],
  'train/ten: A 7 of its own': [
    ['proof/digits.claims.test.ts', 'with one digit a class, gives back that digit'],
    ['proof/digits.claims.test.ts', 'told the class of one picture, is that picture at any noise'],
  ],
  'train/ten: A blend of all ten': [
    ['proof/digits.claims.test.ts', 'expects that digit at pure noise, and not the mean of all'],
  ],
  'train/three: Points between them': [
    ['proof/training.claims.test.ts', 'with three examples, expects their mean at pure noise'],
    ['proof/training.claims.test.ts', 'with three examples, gives back those and nothing else'],
  ],
  'train/meaning: Far below': [
    [
      'proof/duel.claims.test.ts',
      'its losses stand at the end where they stood at the start, though its samples are far better',
    ],
  ],
  'train/meaning: Far above': [
    [
      'proof/duel.claims.test.ts',
      'its losses stand at the end where they stood at the start, though its samples are far better',
    ],
    ['proof/duel.claims.test.ts', 'a generator costs more than ln 2 only while it is seen through'],
  ],
  'train/soonest: The denoiser': [
    ['training/gan/drawing.test.ts', 'a denoiser is asked 20 times a sample, a generator once'],
  ],
  'train/soonest: All alike': [
    ['training/gan/drawing.test.ts', 'a denoiser is asked 20 times a sample, a generator once'],
    ['training/gan/gan.test.ts', 'what draws has as many numbers in all of them'],
  ],
  ...guideProofs,
  ...fasterProofs,
  ...insideProofs,
};
