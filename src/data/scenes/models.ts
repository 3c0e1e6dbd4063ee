import type { ModelSettings } from '../models.ts';

export const sceneModels = {
  scenes: {
    label: 'Scenes',
    network: 'latentUnet',
    latentOf: 'scenes-autoencoder',
    architecture:
      'U-Net in a latent of 12×12×8, 88 channels at 12×12 and 144 at 6×6 with position mixing; text by a transformer of ' +
      '2 layers, summed up and by cross-attention at both sides; layout',
    widths: [88, 144],
    blocks: [2, 3, 2],
    conditionWidth: 160,
    reading: { width: 80, heads: 4, layers: 2, questions: 8 },
    training: { batch: 64, steps: 40_000, rate: 1.5e-3 },
  },
  // As much work a step as the latent one: what latents are worth.
  'scenes-pixels': {
    label: 'Scenes in pixels',
    network: 'unet',
    architecture:
      'U-Net on pixels, 40 channels at 24×24 and 80 at 12×12 with position mixing; text summed up and by cross-attention',
    widths: [40, 80],
    blocks: [2, 4, 3],
    conditionWidth: 160,
    reading: { width: 64, questions: 8, places: true },
    layouts: false,
    training: { batch: 64, steps: 40_000, rate: 1.5e-3 },
  },
  'scenes-autoencoder': {
    label: 'Autoencoder of scenes',
    network: 'autoencoder',
    architecture: 'convolutional autoencoder, 48 channels at 24×24 and 64 at 12×12, latent 12×12×8',
    widths: [48, 64],
    blocks: 2,
    latent: 8,
    training: { batch: 32, steps: 12_000, rate: 2e-3 },
  },
  'scenes-reader': {
    label: 'Reader of scenes',
    network: 'placedClassifier',
    tool: true,
    smudged: true,
    architecture: 'convolutional classifier, 32, 64, 96 and 128 channels at 24×24 to 3×3, 128 features',
    widths: [32, 64, 96, 128],
    features: 128,
    training: { batch: 64, steps: 20_000, rate: 2e-3 },
  },
} as const satisfies Record<string, ModelSettings>;
