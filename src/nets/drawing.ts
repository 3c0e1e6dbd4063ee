import * as tf from '@tensorflow/tfjs-core';
import { normals, streams, uniforms } from '../core/random.ts';
import type { Read } from '../data/types.ts';
import { contextOf, nothing } from './conditions.ts';
import { LEVEL_FEATURES } from './level.ts';
import { loadSnapshot, loadWeights, type OnProgress } from './load.ts';
import { modelSpec } from './models.ts';
import { toParams } from './params.ts';

/** A generator with its weights. */
export interface Generator {
  readonly name: string;
  /** Shape of what it draws. */
  readonly event: readonly number[];
  readonly classes: number;
  /** Numbers of noise that it draws one from. */
  readonly latent: number;
  /**
   * z: [B, latent], standard normal; chosen: class of each, [B] → [B, ...event] in [−1, 1]. Call inside tf.tidy. Throws
   * RangeError on a class that there is not.
   */
  draw(z: tf.Tensor, chosen: Uint8Array): tf.Tensor;
  dispose(): void;
}

/**
 * A generator of these weights, [number of weights], on the current backend. Throws RangeError on an unknown name, one
 * that is no generator, or weights of another network.
 */
export function generatorOf(name: string, weights: Float32Array): Generator {
  const spec = modelSpec(name);
  const { kind, event, classes, latent = 0 } = spec;
  if (kind !== 'generator') throw new RangeError(`“${name}” is a ${kind}: it draws nothing in one pass`);
  const network = spec.network();
  const params = toParams(network.params, weights);
  return {
    name,
    event,
    classes,
    latent,
    draw(z, chosen) {
      const strange = chosen.find((one) => one >= classes);
      if (strange !== undefined)
        throw new RangeError(`class ${strange} does not exist: choose 0 to ${classes - 1}`);
      const size = chosen.length;
      const conditions = { labels: chosen, ids: nothing, layout: nothing, jumps: nothing };
      const level = new Float32Array(size * LEVEL_FEATURES);
      return network.forward(params, z, contextOf(conditions, level, size, { event, classes }));
    },
    dispose: () => void tf.dispose(params),
  };
}

/**
 * The same of the weights that the page is served with. snapshot: as they were at one of its training, 0 the earliest.
 * Throws as `loadWeights` and `loadSnapshot` do, too.
 */
export async function loadGenerator(
  name: string,
  read: Read,
  onProgress?: OnProgress,
  snapshot?: number,
): Promise<Generator> {
  const weights =
    snapshot === undefined
      ? loadWeights(name, read, onProgress)
      : loadSnapshot(name, snapshot, read, onProgress);
  return generatorOf(name, await weights);
}

/** What is drawn from: [count, latent]; the same for the same seed, and more begin with fewer. */
export const drawnFrom = (seed: number, count: number, latent: number): Float32Array =>
  normals(seed, streams.start, 0, new Float32Array(count * latent));

/** Classes to draw where none is asked for, each as likely as the other: [count]; more begin with fewer. */
export const anyClasses = (seed: number, count: number, classes: number): Uint8Array =>
  Uint8Array.from(uniforms(seed, streams.start, 1, new Float32Array(count)), (u) => Math.floor(u * classes));

/** Draws one of each class that is named, from the noise of the seed: [classes.length, ...event]. Leaves no tensor behind. */
export async function runDrawing(
  generator: Generator,
  { seed, classes }: { readonly seed: number; readonly classes: Uint8Array },
): Promise<Float32Array> {
  const { latent } = generator;
  const x = tf.tidy(() =>
    generator.draw(tf.tensor(drawnFrom(seed, classes.length, latent), [classes.length, latent]), classes),
  );
  const values = new Float32Array(await x.data<'float32'>());
  x.dispose();
  return values;
}
