import { at } from './at.ts';

/** Those who learn the same data side by side in a duel, in the order of their columns. */
export const rivals = {
  gan: { label: 'GAN of 2014', source: 'arXiv:1406.2661', game: 'absolute', r1: 0, r2: 0 },
  r1: { label: 'GAN with R1', source: 'arXiv:1801.04406', game: 'absolute', r1: 1, r2: 0 },
  r3gan: { label: 'R3GAN', source: 'arXiv:2501.05441', game: 'relativistic', r1: 1, r2: 1 },
  denoiser: { label: 'Denoiser', source: 'arXiv:2006.11239', game: null, r1: 0, r2: 0 },
} as const;
export type RivalName = keyof typeof rivals;
export const rivalNames = Object.keys(rivals) as RivalName[];

/** By its column. */
export const rivalAt = (column: number): (typeof rivals)[RivalName] => rivals[at(rivalNames, column)];

/** What all share, and what the GANs do alone. */
export interface DuelSettings {
  /** A key of the registry `datasets`. */
  readonly data: string;
  readonly width: number;
  readonly blocks: number;
  readonly batch: number;
  readonly seed: number;
  /** Of the GANs: their rate, the strength of their penalties (r1 and r2 say how often), and the discriminator's steps to one of the generator. */
  readonly rate: number;
  readonly gamma: number;
  readonly turns: number;
  /** β₁ of the GANs' Adam. Absent: 0. */
  readonly momentum?: number;
}

/** Passes that the denoiser draws a sample in. */
export const PASSES = 20;
