import type { ModelSettings, UnetSettings } from '../models.ts';

const fashion = {
  label: 'Fashion-MNIST',
  network: 'unet',
  architecture:
    'U-Net, 32 channels at 14×14 and 96 at 7×7 with position mixing, class-conditional, each class with a sketch',
  widths: [32, 96],
  blocks: [2, 6, 3],
  conditionWidth: 128,
  marked: true,
  training: { batch: 32, steps: 24_000, rate: 1.5e-3 },
} as const satisfies UnetSettings;

export const fashionModels = {
  fashion,
  'fashion-student': {
    ...fashion,
    label: 'Fashion-MNIST, student',
    architecture: `${fashion.architecture}, told how far to jump`,
    student: { teacher: 'fashion', guidance: 2, jumps: 4 },
    training: { batch: 256, steps: 3_000, rate: 1e-3, steady: 0.75 },
  },
  'fashion-gan': {
    label: 'Fashion-MNIST, GAN',
    network: 'generator',
    architecture:
      'generator, 64 numbers of noise, 96 channels at 7×7 with position mixing and 48 at 14×14, class-conditional',
    latent: 64,
    widths: [48, 96],
    blocks: [4, 2],
    conditionWidth: 128,
    contest: {
      discriminator: { widths: [48, 96], blocks: [1, 3], features: 128 },
      gamma: 1,
      share: 0.25,
    },
    training: { batch: 128, steps: 4_000, rate: 1e-3, steady: 1 },
  },
  'fashion-plane': {
    label: 'Fashion-MNIST, plane',
    network: 'variational',
    architecture:
      'variational autoencoder, 24 channels at 14×14 and 48 at 7×7, latent of 2 numbers, the variance of its pictures fitted',
    widths: [24, 48],
    blocks: 1,
    features: 160,
    latent: 2,
    training: { batch: 64, steps: 8_000, rate: 1.5e-3 },
  },
  'fashion-reader': {
    label: 'Reader of Fashion-MNIST',
    network: 'classifier',
    architecture: 'convolutional classifier, 32 channels at 14×14 and 64 at 7×7, 64 features',
    widths: [32, 64],
    training: { batch: 64, steps: 5_000, rate: 2e-3 },
  },
} as const satisfies Record<string, ModelSettings>;
