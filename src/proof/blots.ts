/** A data set that exists in tests alone: pictures of four even squares, whose model works in a latent of four values. */
import * as tf from '@tensorflow/tfjs-core';
import { pictures } from '../core/kinds/pictures.ts';
import { normals, streams } from '../core/random.ts';
import type { Space } from '../core/space.ts';
import type { DataSet } from '../data/types.ts';
import type { Model } from '../nets/types.ts';

const SIDE = 8;
const SQUARE = 4;
const CELLS = (SIDE / SQUARE) ** 2;
export const PIXELS = SIDE ** 2;
/** What one unit of the latent is in shades: three deviations are within black and white. */
const UNIT = 0.3;

/** The square that each pixel lies in. */
const squareOf = Array.from(
  { length: PIXELS },
  (_, i) => 2 * Math.floor(i / SIDE / SQUARE) + Math.floor((i % SIDE) / SQUARE),
);

const decoded = (z: Float32Array): Float32Array =>
  Float32Array.from(
    { length: (z.length / CELLS) * PIXELS },
    (_, i) => UNIT * z[Math.floor(i / PIXELS) * CELLS + squareOf[i % PIXELS]],
  );

function encoded(x: Float32Array): Float32Array {
  const z = new Float32Array((x.length / PIXELS) * CELLS);
  x.forEach((value, i) => {
    z[Math.floor(i / PIXELS) * CELLS + squareOf[i % PIXELS]] += value / UNIT / SQUARE ** 2;
  });
  return z;
}

/** A linear autoencoder: means of squares, and squares of one shade. It counts the pictures that it has decoded. */
export const worked = { decoded: 0, encoded: 0 };
export const space: Space = {
  event: [SIDE / SQUARE, SIDE / SQUARE, 1],
  data: [SIDE, SIDE, 1],
  range: null,
  encode: async (x) => {
    worked.encoded += x.length / PIXELS;
    return encoded(x);
  },
  decode: async (z) => {
    worked.decoded += z.length / CELLS;
    return decoded(z);
  },
};

const draw = (seed: number, count: number) => ({
  x: decoded(normals(seed, streams.data, 0, new Float32Array(count * CELLS))),
});

/** E[z0 | z], exactly: the latents of the data are normal. */
export const exact: Model = {
  name: 'blots',
  event: space.event,
  classes: 0,
  noise: normals,
  denoise: (z, { alpha, sigma }) => tf.mul(z, alpha / (alpha ** 2 + sigma ** 2)),
  dispose() {},
};

const trained = { label: 'Blots', architecture: 'none', training: { batch: 1, steps: 1, rate: 1 } };

export const blots = {
  label: 'Blots',
  // Quality is measured in little time.
  kind: {
    ...pictures,
    effort: { count: 16, reference: 32, repeats: 2, budgets: [1, 3] },
  },
  event: space.data,
  text: {
    words: 2,
    length: 1,
    read: (prompt) => Uint8Array.of(prompt ? 1 : 0),
    explain: () => [],
    examples: [{ text: 'blot' }],
  },
  parts: ['blot'],
  models: {
    blots: {
      ...trained,
      network: 'latentUnet',
      latentOf: 'blots-autoencoder',
      widths: [8, 8],
      blocks: [1, 1, 1],
      conditionWidth: 8,
      reading: { width: 8, heads: 1, layers: 1, questions: 1 },
    },
    'blots-autoencoder': { ...trained, network: 'autoencoder', widths: [8, 8], blocks: 1, latent: 1 },
  },
  model: 'blots',
  source: 'a formula',
  licence: 'MIT',
  fingerprint: '',
  open: () => ({ size: Number.POSITIVE_INFINITY, draw }),
} as const satisfies DataSet;
