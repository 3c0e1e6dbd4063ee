import type { Noise } from '../core/kinds/kind.ts';
import { normals, streams, uniforms } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { type Emphasis, emphasised } from '../core/weighting.ts';
import type { Described, Drawn } from '../data/types.ts';
import type { ConditionBatch, KnownConditions } from '../nets/conditions.ts';
import { LEVEL_FEATURES, levelFeatures } from '../nets/level.ts';
import { type Predicting, targetOf, USUAL } from '../nets/prediction.ts';
import { dropNone, dropSome } from './drop.ts';

/** One training batch on plain arrays: what the network sees and what it should answer. */
export interface Batch {
  readonly size: number;
  /** [B, ...event]: noisy data for a denoiser, clean data for all others. */
  readonly x: Float32Array;
  /**
   * [B, ...event] what a denoiser predicts, or an autoencoder gives back; one-hot for a classifier [B, classes] or a
   * segmenter [B, H, W, parts].
   */
  readonly target: Float32Array;
  /** [B, LEVEL_FEATURES]. */
  readonly level: Float32Array;
  readonly conditions: ConditionBatch;
  /** Added to the latents of an autoencoder: [B, ...latent]. */
  readonly blur?: Float32Array;
  /** What a generator draws from: [B, latent]. */
  readonly z?: Float32Array;
  /** [H, W]: how much the error at each pixel counts, 1 in the mean. Absent: all the same. */
  readonly pixelWeights?: Float32Array;
  /** [B]: how much the error of each sample counts. Absent: 1. */
  readonly counts?: Float32Array;
}

/**
 * Noises clean data for training: t spread evenly over the batch with one random shift, x = αx0 + σε, and as target
 * what the model predicts (v = αε − σx0 of arXiv:2202.00512, or another). The same (seed, step) gives the same batch,
 * and the same x whatever is predicted. emphasis: other levels than those of the cosine schedule, or other counts.
 */
export function noisyBatch(
  clean: Described,
  size: number,
  kinds: KnownConditions & Predicting & { readonly noise: Noise },
  seed: number,
  step: number,
  emphasis?: Emphasis,
): Batch {
  const event = clean.x.length / size;
  const x = kinds.noise(seed, streams.training, step, new Float32Array(size * event), kinds.event);
  const [shift] = uniforms(seed, streams.training, step, new Float32Array(1));
  const target = new Float32Array(size * event);
  const level = new Float32Array(size * LEVEL_FEATURES);
  const counts = emphasis && new Float32Array(size);
  for (let b = 0; b < size; b++) {
    const share = (b + shift) / size;
    const there = emphasis && emphasised(emphasis, kinds.predicts ?? USUAL, share);
    const at = there?.level ?? schedules.cosine.level(share);
    if (counts) counts[b] = there!.count;
    levelFeatures(at, level, b * LEVEL_FEATURES);
    const [ofData, ofNoise] = targetOf(kinds.predicts, at);
    for (let i = b * event; i < (b + 1) * event; i++) {
      const [x0, eps] = [clean.x[i], x[i]];
      x[i] = at.alpha * x0 + at.sigma * eps;
      target[i] = ofData * x0 + ofNoise * eps;
    }
  }
  const conditions = dropSome(clean, size, kinds, seed, step);
  return { size, x, target, level, conditions, ...(counts && { counts }) };
}

/**
 * Clean data with its classes as target, one a question. heads: how many answers each question has;
 * labels: [B, heads.length]. → target [B, Σ heads].
 */
export function labelledBatch(clean: Described, size: number, heads: readonly number[]): Batch {
  const width = heads.reduce((a, b) => a + b);
  const target = new Float32Array(size * width);
  for (let b = 0; b < size; b++)
    heads.reduce((at, answers, i) => {
      target[b * width + at + clean.labels![b * heads.length + i]] = 1;
      return at + answers;
    }, 0);
  return readable(clean, size, target);
}

/** Clean data with the part that each pixel shows as target: [B, H, W, parts]. */
export function partedBatch(clean: Described, size: number, parts: number): Batch {
  const target = new Float32Array(clean.parts!.length * parts);
  clean.parts!.forEach((part, i) => {
    target[i * parts + part] = 1;
  });
  return readable(clean, size, target);
}

/** How far the latents of an autoencoder are moved in training, in their deviations, so that near ones look alike. */
const BLUR = 0.1;

/**
 * Clean data, which is its own target, and what is added to its latents. latent: shape of one; unit: whether that is noise of
 * deviation 1, whose size the network itself decides.
 */
export function codedBatch(
  clean: Described,
  size: number,
  { latent, unit }: { readonly latent: readonly number[]; readonly unit: boolean },
  seed: number,
  step: number,
): Batch {
  const room = new Float32Array(latent.reduce((a, b) => a * b, size));
  const blur = normals(seed, streams.training, step, room).map((eps) => (unit ? eps : BLUR * eps));
  return { ...readable(clean, size, clean.x), blur };
}

/** Clean data with their classes, and the noise that a generator draws others of the same classes from. */
export function contestedBatch(
  clean: Described,
  size: number,
  kinds: KnownConditions & { readonly latent: number },
  seed: number,
  step: number,
): Batch {
  const z = normals(seed, streams.training, step, new Float32Array(size * kinds.latent));
  return { ...readable(clean, size, clean.x), conditions: dropNone(clean, size, kinds), z };
}

const readable = ({ x }: Drawn, size: number, target: Float32Array): Batch => ({
  size,
  x,
  target,
  level: new Float32Array(size * LEVEL_FEATURES),
  conditions: dropNone({}, size, { event: [], classes: 0 }),
});
