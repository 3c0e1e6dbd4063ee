import * as tf from '@tensorflow/tfjs-core';
import { joined } from '../../src/core/arrays.ts';
import { likeliest } from '../../src/nets/classifier.ts';
import { loadReader, loadSegmenter } from '../../src/nets/load.ts';
import { sizeOf } from '../../src/nets/params.ts';
import type { ModelFiles } from '../train/files.ts';

const CHUNK = 500;

/** What a trained classifier sees in pictures. */
export interface Reading {
  /** [N, questions]: the likeliest answer to each question; one question where there is only a class. */
  readonly labels: Uint8Array;
  /** [N, dimension]. */
  readonly features: Float32Array;
  readonly dimension: number;
}

/** Pictures x [N, H, W, C] in [-1, 1] → answers and features. */
export type Read = (x: Float32Array) => Reading;

/** Pictures x [N, H, W, C] in [-1, 1] → the part that each pixel shows, [N, H, W]. */
export type Split = (x: Float32Array) => Uint8Array;

/** Opens a classifier. */
export async function openReader(name: string, { readFrom }: ModelFiles): Promise<Read> {
  const reader = await loadReader(name, readFrom(name));
  return (x) => {
    const parts = inChunks(x, reader.event, (pictures) => {
      const features = reader.features(pictures);
      const logits = reader.answer(features).dataSync() as Float32Array;
      return { labels: likeliest(logits, reader.heads), features: Float32Array.from(features.dataSync()) };
    });
    const features = joined(parts.map((part) => part.features));
    const dimension = features.length / (x.length / sizeOf(reader.event));
    return { labels: Uint8Array.from(joined(parts.map(({ labels }) => labels))), features, dimension };
  };
}

/** Opens a segmenter. */
export async function openSegmenter(name: string, { readFrom }: ModelFiles): Promise<Split> {
  const { event, split } = await loadSegmenter(name, readFrom(name));
  return (x) => {
    const parts = inChunks(x, event, (pictures) => Float32Array.from(split(pictures).dataSync()));
    return Uint8Array.from(joined(parts));
  };
}

/** Some pictures at a time, so that memory does not grow with their number; tensors are freed. */
function inChunks<T>(x: Float32Array, event: readonly number[], look: (pictures: tf.Tensor) => T): T[] {
  const size = sizeOf(event);
  const found: T[] = [];
  for (let at = 0; at < x.length; at += CHUNK * size) {
    const part = x.slice(at, at + CHUNK * size);
    tf.tidy(() => {
      found.push(look(tf.tensor(part, [part.length / size, ...event])));
    });
  }
  return found;
}

/** Share of labels that are as they should be. */
export function accuracy(labels: ArrayLike<number>, truth: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === truth[i]) right++;
  return right / labels.length;
}
