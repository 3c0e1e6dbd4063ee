/** For tests of the engine: the verbs on this thread, and a model that needs no weights, the exact denoiser of a Gaussian. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { normals } from '../core/random.ts';
import type { Space } from '../core/space.ts';
import type { Level } from '../core/types.ts';
import { readPublic } from '../data/read.fixture.ts';
import type { Model, Reader, Segmenter } from '../nets/types.ts';
import type { Frame, SampleSpec } from './api.ts';
import { Models, type Surroundings } from './models.ts';
import { perform } from './serve.ts';
import { served } from './served.ts';
import { callsOf } from './verb.ts';
import { verbs } from './verbs.ts';

const MEAN = 0.5;
const VARIANCE = 0.04;

/** E[x0 | x] for x0 ~ N(0.5, 0.04), elementwise. */
export const gaussian: Model = {
  name: 'gaussian',
  event: [2],
  classes: 0,
  noise: normals,
  denoise(x, { alpha, sigma }) {
    const total = alpha ** 2 * VARIANCE + sigma ** 2;
    return tf.add(tf.mul(x, (alpha * VARIANCE) / total), (MEAN * sigma ** 2) / total);
  },
  dispose() {},
};

/** A reader whose two features are twice the values, and whose answer is the larger of the two. */
export const doubling: Reader = {
  name: 'doubling',
  event: [2],
  heads: [2],
  features: (x) => tf.mul(x, 2),
  answer: (features) => features,
  dispose() {},
};

/** A segmenter of pictures of two pixels: part 1 where a value is above 0. */
export const signs: Segmenter = {
  name: 'signs',
  event: [2],
  split: (x) => tf.greater(x, 0),
  dispose() {},
};

/** A latent of one value a sample of two: half their sum. */
export const halved: Space = {
  event: [1],
  data: [2],
  range: null,
  encode: async (x) => Float32Array.from({ length: x.length / 2 }, (_, i) => (x[2 * i] + x[2 * i + 1]) / 2),
  decode: async (z) => Float32Array.from({ length: 2 * z.length }, (_, i) => z[i >> 1]),
};

export const modelsOf = (change: Partial<Surroundings> = {}): Models =>
  new Models({
    loadModel: async () => gaussian,
    loadReader: async () => doubling,
    loadSegmenter: async () => signs,
    loadGenerator: () => Promise.reject(new Error('nothing draws in one pass here')),
    openSpace: async () => halved,
    read: readPublic,
    onStatus() {},
    ...change,
  });

/** A signal that never aborts. */
export const never = (): AbortSignal => new AbortController().signal;

/** The verbs as an engine has them, but on this thread, with no client in between. */
export const inPlace = (models: Models) =>
  callsOf(verbs, (verb: keyof typeof verbs, spec, { onFrame, signal = never() }) =>
    perform(served[verb](spec, models, signal, {}) as never, ({ frame }) => onFrame?.(frame), signal),
  );

/** Levels of x = (1 − t)·x0 + t·eps, from noise to data. */
export const levels = (steps: number): Level[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const t = 1 - i / steps;
    return { t, alpha: 1 - t, sigma: t };
  });

export const spec = (change: Partial<SampleSpec> = {}): SampleSpec => ({
  model: 'gaussian',
  sampler: 'ddim',
  options: {},
  levels: levels(8),
  seed: 1,
  count: 3,
  condition: { class: null, guidance: 1 },
  clip: false,
  ...change,
});

/** Collects the frames of a run. */
export async function collect(
  sample: (spec: SampleSpec, onFrame: (frame: Frame) => void) => Promise<void>,
  given: SampleSpec,
): Promise<Frame[]> {
  const frames: Frame[] = [];
  await sample(given, (frame) => void frames.push(frame));
  return frames;
}

/** A frame without its clock, to compare with another. */
export const timeless = ({ ms, ...rest }: Frame): Omit<Frame, 'ms'> => rest;
