/** What the parity test computes, once in its own process and once in a child with a software WebGPU adapter. */
import * as tf from '@tensorflow/tfjs-core';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import { autoencoder, type Coder } from '../nets/autoencoder.ts';
import { classifier, placedClassifier } from '../nets/classifier.ts';
import type { KnownConditions } from '../nets/conditions.ts';
import { discriminator } from '../nets/discriminator.ts';
import { generator } from '../nets/generator.ts';
import { latentUnet } from '../nets/latentUnet.ts';
import { learntParams } from '../nets/learnt.ts';
import { mlp } from '../nets/mlp.ts';
import type { Contest, ModelSpec } from '../nets/models.ts';
import type { Network } from '../nets/network.ts';
import { initialise, type ParamSpecs, sizeOf, totalSize } from '../nets/params.ts';
import { segmenter } from '../nets/segmenter.ts';
import { unet } from '../nets/unet.ts';
import { isVariational, variational } from '../nets/variational.ts';
import { type Batch, codedBatch, contestedBatch, labelledBatch, noisyBatch, partedBatch } from './batch.ts';
import { contestGradient } from './contest.ts';
import { gradient } from './gradient.ts';

const SIZE = 2;

/** A network with what a ModelSpec says of it, as far as a gradient needs. */
type Entry = KnownConditions & {
  readonly network: Network;
  readonly kind: ModelSpec['kind'];
  readonly latent?: number;
  readonly contest?: Contest;
};

const small = { event: [8, 8, 1], classes: 3 } as const;
const text = { words: 7, length: 6, read: () => new Uint8Array(6) };
const reading = { words: 7, length: 6, width: 8, questions: 3, places: true };

/** Small enough for a software adapter; every layer of the shipped models is there. */
export const networks: Record<string, Entry> = {
  mlp: { network: mlp({ width: 96, blocks: 3 }), kind: 'denoiser', event: [2], classes: 0 },
  unet: {
    network: unet({ ...small, widths: [8, 12], blocks: [1, 1, 1], conditionWidth: 16 }),
    kind: 'denoiser',
    ...small,
  },
  'unet with text and layout': {
    network: unet({
      ...small,
      classes: 0,
      widths: [8, 12],
      blocks: [1, 1, 1],
      conditionWidth: 16,
      marked: true,
      text: reading,
      parts: 4,
    }),
    kind: 'denoiser',
    ...small,
    classes: 0,
    text,
    parts: 4,
  },
  segmenter: {
    network: segmenter({ event: small.event, parts: 4, width: 8, blocks: 2 }),
    kind: 'segmenter',
    ...small,
    parts: 4,
  },
  classifier: { network: classifier({ ...small, widths: [8, 12] }), kind: 'classifier', ...small },
  'classifier of places': {
    network: placedClassifier({ ...small, widths: [8, 12], features: 6 }),
    kind: 'classifier',
    ...small,
  },
  autoencoder: {
    network: autoencoder({ event: small.event, widths: [8, 12], blocks: 1, latent: 3 }),
    kind: 'autoencoder',
    ...small,
  },
  'variational autoencoder': {
    network: variational({ event: small.event, widths: [8, 12], blocks: 1, features: 10, latent: 2 }),
    kind: 'autoencoder',
    ...small,
  },
  'unet of latents': {
    network: latentUnet({
      event: small.event,
      widths: [8, 12],
      blocks: [1, 1, 1],
      conditionWidth: 16,
      parts: 4,
      text: { words: 7, length: 6, width: 8, heads: 2, layers: 2, questions: 3 },
    }),
    kind: 'denoiser',
    ...small,
    classes: 0,
    text,
    parts: 4,
  },
  'generator and discriminator': {
    network: generator({ ...small, latent: 5, widths: [8, 12], blocks: [1, 1], conditionWidth: 16 }),
    kind: 'generator',
    ...small,
    latent: 5,
    contest: {
      discriminator: () => discriminator({ ...small, widths: [8, 12], blocks: [1, 1], features: 6 }),
      gamma: 1,
      share: 0.5,
    },
  },
};

/** Weights away from zero everywhere, so that layers that start at zero are seen too. */
function weightsOf(layout: ParamSpecs): Float32Array {
  const flat = initialise(layout, 5);
  return flat.map((w, i) => w + 0.05 * Math.sin(i));
}

function batchOf(entry: Entry): Batch {
  const { kind, event, classes, parts = 0, network } = entry;
  const x = normals(1, 9, 0, new Float32Array(SIZE * sizeOf(event)));
  const clean = {
    x,
    labels: Uint8Array.from({ length: SIZE }, (_, i) => i % Math.max(1, classes)),
    ids: Uint8Array.from({ length: SIZE * text.length }, (_, i) => (3 * i) % text.words),
    parts: Uint8Array.from({ length: SIZE * 64 }, (_, i) => i % Math.max(1, parts)),
  };
  if (kind === 'autoencoder') {
    const { latent } = network as Coder;
    return codedBatch(clean, SIZE, { latent, unit: isVariational(network as Coder) }, 0, 0);
  }
  if (kind === 'generator') return contestedBatch(clean, SIZE, { ...entry, latent: entry.latent! }, 0, 0);
  if (kind === 'segmenter') return partedBatch(clean, SIZE, parts);
  const pixelWeights = parts ? Float32Array.from({ length: 64 }, (_, i) => 0.5 + (i % 3) / 2) : undefined;
  return kind === 'denoiser'
    ? { ...noisyBatch(clean, SIZE, { ...entry, noise: normals }, 0, 0), pixelWeights }
    : labelledBatch(clean, SIZE, [classes]);
}

export interface Answer {
  readonly loss: number;
  readonly gradient: readonly number[];
}

/** Loss and gradient of one network on one backend. Throws when that leaves a tensor behind. */
export async function answers(backend: 'cpu' | 'wasm' | 'webgpu', name: string): Promise<Answer> {
  await startBackend(backend);
  const entry = networks[name];
  const spec = { ...entry, network: () => entry.network } as unknown as ModelSpec;
  const flat = weightsOf(learntParams(spec));
  const out = new Float32Array(totalSize(learntParams(spec)));
  const before = tf.memory().numTensors;
  const loss = entry.contest
    ? await contestGradient(spec, flat, batchOf(entry), out)
    : await gradient(spec, entry.network, flat, batchOf(entry), out);
  const left = tf.memory().numTensors - before;
  if (left) throw new Error(`${left} tensors were left behind on ${backend}`);
  return { loss, gradient: [...out] };
}
