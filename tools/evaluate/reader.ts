import * as tf from '@tensorflow/tfjs-core';
import type { Classifier } from '../../src/nets/classifier.ts';
import { sizeOf, toParams } from '../../src/nets/layout.ts';
import { loadWeights } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { readFashion } from '../pack/idx.ts';
import { readPublic } from '../train/publicFiles.ts';

const CHUNK = 500;

/** What a trained classifier sees in pictures. */
export interface Reading {
  /** [N], the most likely class. */
  readonly labels: Uint8Array;
  /** [N, dimension]. */
  readonly features: Float32Array;
  readonly dimension: number;
}

/** Opens a classifier: pictures x [N, H, W, C] in [-1, 1] → labels and features. */
export async function openReader(name: string): Promise<(x: Float32Array) => Promise<Reading>> {
  const spec = modelSpec(name);
  const network = spec.network() as Classifier;
  const params = toParams(network.layout, await loadWeights(name, readPublic));
  const size = sizeOf(spec.event);
  return async (x) => {
    const parts: { labels: Uint8Array; features: Float32Array }[] = [];
    for (let at = 0; at < x.length; at += CHUNK * size) {
      const part = x.subarray(at, at + CHUNK * size);
      parts.push(
        tf.tidy(() => {
          const features = network.features(
            params,
            tf.tensor(part.slice(), [part.length / size, ...spec.event]),
          );
          const logits = network.answer(params, features);
          return {
            labels: Uint8Array.from(tf.argMax(logits, -1).dataSync()),
            features: Float32Array.from(features.dataSync()),
          } as unknown as tf.TensorContainer;
        }) as unknown as { labels: Uint8Array; features: Float32Array },
      );
    }
    const count = x.length / size;
    const labels = new Uint8Array(count);
    const dimension = parts[0].features.length / parts[0].labels.length;
    const features = new Float32Array(count * dimension);
    parts.forEach((part, i) => {
      labels.set(part.labels, i * CHUNK);
      features.set(part.features, i * CHUNK * dimension);
    });
    return { labels, features, dimension };
  };
}

/** Bytes 0–255 → [-1, 1]. */
export const toUnit = (pictures: Uint8Array): Float32Array =>
  Float32Array.from(pictures, (p) => p / 127.5 - 1);

/** Share of labels that are as they should be. */
export function accuracy(labels: Uint8Array, truth: ArrayLike<number>): number {
  return labels.reduce((n, label, i) => n + Number(label === truth[i]), 0) / labels.length;
}

export async function evaluateReader(name: string) {
  const read = await openReader(name);
  const { pictures, labels, size } = readFashion('test');
  const reading = await read(toUnit(pictures));
  return { testPictures: size, testAccuracy: accuracy(reading.labels, labels) };
}
