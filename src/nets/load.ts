import * as tf from '@tensorflow/tfjs-core';
import type { Read } from '../data/types.ts';
import type { Classifier } from './classifier.ts';
import { attentionOf, denoiser, vectorsOf } from './denoiser.ts';
import { checkFile, manifestPath, readManifest, readSnapshots, type Snapshot } from './manifest.ts';
import { type ModelName, type ModelSpec, modelLabel, modelSpec } from './models.ts';
import { toParams } from './params.ts';
import { readSafetensors } from './safetensors.ts';
import type { Model, Reader, Segmenter } from './types.ts';

export type OnProgress = (received: number, total: number) => void;

/** Reads and checks the weights of a model: [number of weights]. Throws FileError, and what `read` throws. */
export async function loadWeights(name: string, read: Read, onProgress?: OnProgress): Promise<Float32Array> {
  return weightsIn(readManifest(name, await manifestText(name, read)), name, read, onProgress);
}

/**
 * The same as they were at a snapshot of the training, 0 the earliest. Throws RangeError where the manifest tells of no
 * such one, too.
 */
export async function loadSnapshot(
  name: string,
  which: number,
  read: Read,
  onProgress?: OnProgress,
): Promise<Float32Array> {
  const snapshots = readSnapshots(name, await manifestText(name, read));
  const snapshot = snapshots[which];
  if (!snapshot)
    throw new RangeError(`“${name}” has ${snapshots.length} snapshots, and none with number ${which}`);
  return weightsIn(snapshot, name, read, onProgress);
}

async function manifestText(name: string, read: Read): Promise<string> {
  modelSpec(name);
  return new TextDecoder().decode(await read(manifestPath(name)));
}

async function weightsIn(
  part: Snapshot,
  name: string,
  read: Read,
  onProgress?: OnProgress,
): Promise<Float32Array> {
  onProgress?.(0, part.bytes);
  const bytes = new Uint8Array(await read(part.file));
  onProgress?.(bytes.length, part.bytes);
  checkFile(part, bytes);
  return readSafetensors(part.file, modelSpec(name).network().params, bytes);
}

/** Throws RangeError on an unknown name or one that is no denoiser. */
function denoiserSpec(name: ModelName): ModelSpec {
  const spec = modelSpec(name);
  if (spec.kind !== 'denoiser')
    throw new RangeError(`“${modelLabel(name)}” is a ${spec.kind}: it cannot denoise`);
  return spec;
}

/**
 * A model of these weights, [number of weights], ready to denoise on the current backend. Throws RangeError on an unknown name, one that is no denoiser, or weights of another network.
 */
export function modelOf(name: ModelName, weights: Float32Array): Model {
  const spec = denoiserSpec(name);
  const network = spec.network();
  const params = toParams(network.params, weights);
  return {
    name: modelLabel(name),
    event: spec.event,
    classes: spec.classes,
    jumps: spec.jumps,
    noise: spec.noise,
    denoise: denoiser(network, params, spec),
    attention: attentionOf(network, params, spec),
    vectors: vectorsOf(network, params, spec),
    dispose: () => void tf.dispose(params),
  };
}

/**
 * The same of the weights that the page is served with. Throws also Error that names the file and the remedy when they
 * are missing, damaged or of another network.
 */
export async function loadModel(name: string, read: Read, onProgress?: OnProgress): Promise<Model> {
  denoiserSpec(name);
  return modelOf(name, await loadWeights(name, read, onProgress));
}

/**
 * A classifier ready to look at pictures, on the current backend. Throws as `loadModel` does, and RangeError on a model
 * that is no classifier.
 */
export async function loadReader(name: string, read: Read, onProgress?: OnProgress): Promise<Reader> {
  const spec = modelSpec(name);
  if (spec.kind !== 'classifier') throw new RangeError(`“${name}” is a ${spec.kind}: it reads no pictures`);
  const flat = await loadWeights(name, read, onProgress);
  const network = spec.network() as Classifier;
  const params = toParams(network.params, flat);
  return {
    name,
    event: spec.event,
    heads: spec.heads ?? [spec.classes],
    features: (x) => network.features(params, x),
    answer: (features) => network.answer(params, features),
    dispose: () => void tf.dispose(params),
  };
}

/** The same of a segmenter. Throws as `loadModel` does, and RangeError on a model that is none. */
export async function loadSegmenter(name: string, read: Read, onProgress?: OnProgress): Promise<Segmenter> {
  const spec = modelSpec(name);
  if (spec.kind !== 'segmenter')
    throw new RangeError(`“${name}” is a ${spec.kind}: it takes no pictures apart`);
  const network = spec.network();
  const params = toParams(network.params, await loadWeights(name, read, onProgress));
  return {
    name,
    event: spec.event,
    // It looks at clean pictures, and is told no level.
    split: (x) => tf.argMax(network.forward(params, x, { level: tf.tensor([]) }), -1),
    dispose: () => void tf.dispose(params),
  };
}
