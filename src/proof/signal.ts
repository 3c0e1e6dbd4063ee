/** A kind of data that exists in tests alone: signals of sixteen values whose mean is 0. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Kind, Noise } from '../core/kinds/kind.ts';
import { energy } from '../core/metrics.ts';
import { normals, streams } from '../core/random.ts';
import type { DataSet } from '../data/types.ts';
import type { Modality } from '../modalities/modality.ts';
import type { Model } from '../nets/types.ts';

export const LENGTH = 16;
const VARIANCE = 0.25;

/** Without the mean of each signal: what has no place in the data has none in its noise. */
const centred: Noise = (seed, stream, step, out) => {
  normals(seed, stream, step, out);
  for (let at = 0; at < out.length; at += LENGTH) {
    const one = out.subarray(at, at + LENGTH);
    const mean = one.reduce((sum, value) => sum + value, 0) / LENGTH;
    for (let i = 0; i < LENGTH; i++) one[i] -= mean;
  }
  return out;
};

const counts = { most: 64, usual: 8, few: 2, offered: [2, 8, 64] } as const;

export const signals: Kind = {
  name: 'signals',
  nouns: ['signal', 'signals'],
  range: null,
  planar: false,
  edit: null,
  counts,
  countsWhenPrompted: counts,
  stage: { jump: 16, chain: 4 },
  few: 2,
  forFailures: 8,
  failures: ['distance'],
  effort: { count: 16, reference: 32, repeats: 2, budgets: [1, 3] },
  metric: energy,
  features: null,
  noise: centred,
  fromData: (source, x, { count }) =>
    energy.between(x ?? source.draw(1, count).x, source.draw(0, count).x, LENGTH),
};

const draw = (seed: number, count: number) => ({
  x: centred(seed, streams.data, 0, new Float32Array(count * LENGTH), [LENGTH]).map(
    (value) => value * Math.sqrt(VARIANCE),
  ),
});

export const signal: DataSet = {
  label: 'Signal',
  kind: signals,
  event: [LENGTH],
  models: {
    signal: {
      label: 'Signal',
      network: 'mlp',
      architecture: 'none: its denoiser is exact',
      width: 1,
      blocks: 1,
      training: { batch: 1, steps: 1, rate: 1 },
    },
  },
  model: 'signal',
  source: 'a formula',
  licence: 'MIT',
  fingerprint: '',
  open: () => ({ size: Number.POSITIVE_INFINITY, draw }),
};

/** E[x0 | x], exactly: within the signals of mean 0 the data are a round Gaussian. */
export const exact: Model = {
  name: 'signal',
  event: [LENGTH],
  classes: 0,
  noise: centred,
  denoise: (x, { alpha, sigma }) => tf.mul(x, (alpha * VARIANCE) / (alpha ** 2 * VARIANCE + sigma ** 2)),
  dispose() {},
};

/** As lines, one below the other. */
export const lines: Modality = {
  icon: 3,
  shaded: false,
  draw(context, { width, height }, { x, count }, { look, role, gain }) {
    context.strokeStyle = look[role];
    for (let row = 0; row < count; row++) {
      context.beginPath();
      for (let i = 0; i < LENGTH; i++) {
        const y = ((row + 0.5) * height) / count - (gain * x[row * LENGTH + i] * height) / (4 * count);
        context.lineTo((i * width) / (LENGTH - 1), y);
      }
      context.stroke();
    }
  },
  thumbCount: () => 4,
  thumb(context, box, samples, style) {
    const count = Math.min(4, samples.count);
    lines.draw(context, box, { ...samples, x: samples.x.subarray(0, count * LENGTH), count }, style);
  },
};
