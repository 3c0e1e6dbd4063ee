import { normals, streams, uniforms } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import type { Drawn } from '../data/types.ts';
import { LEVEL_FEATURES, levelFeatures } from './level.ts';

/** One training batch on plain arrays: what the network sees and what it should answer. */
export interface Batch {
  readonly size: number;
  /** [B, ...event]: noisy data for a denoiser, clean data for a classifier. */
  readonly x: Float32Array;
  /** [B, ...event] v for a denoiser; [B, classes] one-hot for a classifier. */
  readonly target: Float32Array;
  /** [B, LEVEL_FEATURES]. */
  readonly level: Float32Array;
  /** [B, classes + 1], empty without classes. */
  readonly label: Float32Array;
}

/** How often the class is left out in training, for guidance later (arXiv:2207.12598). */
const DROPPED = 0.15;

/**
 * Noises clean data for training: t spread evenly over the batch with one random shift, x = αx0 + σε, and the
 * target v = αε − σx0 (arXiv:2202.00512). The same (seed, step) gives the same batch.
 */
export function noisyBatch(clean: Drawn, size: number, classes: number, seed: number, step: number): Batch {
  const event = clean.x.length / size;
  const x = normals(seed, streams.training, step, new Float32Array(size * event));
  const chance = uniforms(seed, streams.training, step, new Float32Array(size + 1));
  const target = new Float32Array(size * event);
  const level = new Float32Array(size * LEVEL_FEATURES);
  for (let b = 0; b < size; b++) {
    const at = schedules.cosine.level((b + chance[size]) / size);
    levelFeatures(at, level, b * LEVEL_FEATURES);
    for (let i = b * event; i < (b + 1) * event; i++) {
      const [x0, eps] = [clean.x[i], x[i]];
      x[i] = at.alpha * x0 + at.sigma * eps;
      target[i] = at.alpha * eps - at.sigma * x0;
    }
  }
  const shown = (b: number) => (chance[b] < DROPPED ? classes : clean.labels![b]);
  return { size, x, target, level, label: classes ? oneHot(size, classes + 1, shown) : new Float32Array(0) };
}

/** Clean data with its class as target. */
export function labelledBatch(clean: Drawn, size: number, classes: number): Batch {
  const target = oneHot(size, classes, (b) => clean.labels![b]);
  return { size, x: clean.x, target, level: new Float32Array(0), label: new Float32Array(0) };
}

/** [size, width] with a one per row. */
export function oneHot(size: number, width: number, place: (row: number) => number): Float32Array {
  const out = new Float32Array(size * width);
  for (let row = 0; row < size; row++) out[row * width + place(row)] = 1;
  return out;
}
