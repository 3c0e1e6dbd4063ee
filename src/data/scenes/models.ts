import type { ModelSettings } from '../models.ts';

export const sceneModels = {
  'scenes-reader': {
    label: 'Reader of scenes',
    network: 'classifier',
    tool: true,
    architecture: 'convolutional classifier, 64 channels at 24×24 and 128 at 12×12, 128 features',
    widths: [64, 128],
    training: { batch: 64, steps: 20_000, rate: 2e-3 },
  },
} as const satisfies Record<string, ModelSettings>;
