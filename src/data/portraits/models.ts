import type { ModelSettings, ReadingSettings, Training, UnetSettings } from '../models.ts';

/** A network that draws portraits as it is told. */
function portraitist(
  label: string,
  [wide, deep]: readonly [number, number],
  blocks: readonly [number, number, number],
  reading: ReadingSettings,
  marked: boolean,
  training: Training,
): UnetSettings {
  const ways = [reading.questions ? 'summed up' : '', reading.places ? 'by cross-attention' : ''];
  return {
    label,
    network: 'unet',
    architecture: `U-Net, ${wide} channels at 8×8 and ${deep} at 4×4 with position mixing; text ${ways.filter(Boolean).join(' and ')}; layout`,
    widths: [wide, deep],
    blocks,
    conditionWidth: 3 * wide,
    reading,
    marked,
    training,
  };
}

const portraits = portraitist(
  'Portraits',
  [64, 128],
  [2, 4, 3],
  { width: 64, questions: 12, places: true },
  true,
  { batch: 32, steps: 16_000, rate: 1.5e-3 },
);

export const portraitModels = {
  portraits,
  'portraits-student': {
    ...portraits,
    label: 'Portraits, student',
    architecture: `${portraits.architecture}, told how far to jump`,
    // Eight steps of the teacher draw as well as many: one for each of the shortest jumps.
    student: { teacher: 'portraits', guidance: 3, jumps: 4, teacherSteps: 1 },
    training: { batch: 64, steps: 2_800, rate: 6e-4, steady: 0.75 },
  },
  'portraits-weak': portraitist(
    'Portraits, weaker on purpose',
    [32, 64],
    [1, 2, 1],
    { width: 32, questions: 12, places: false },
    false,
    { batch: 32, steps: 3_000, rate: 2e-3 },
  ),
  'portraits-reader': {
    label: 'Reader of portraits',
    network: 'classifier',
    smudged: true,
    architecture: 'convolutional classifier, 48 channels at 8×8 and 96 at 4×4, 96 features',
    widths: [48, 96],
    training: { batch: 64, steps: 5_000, rate: 2e-3 },
  },
  'portraits-parts': {
    label: 'Parts of portraits',
    network: 'segmenter',
    smudged: true,
    architecture: 'convolutional segmenter, 5 layers of 48 channels at 8×8',
    width: 48,
    blocks: 4,
    training: { batch: 64, steps: 3_000, rate: 2e-3 },
  },
} as const satisfies Record<string, ModelSettings>;
