import { mkdirSync, writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { hashOf } from '../../src/data/hash.ts';
import { dataset } from '../../src/data/index.ts';
import { type Manifest, manifestPath, predictionOf, weightsPath } from '../../src/nets/manifest.ts';
import { type ModelSpec, modelSpec } from '../../src/nets/models.ts';
import { totalSize } from '../../src/nets/params.ts';
import { writeSafetensors } from '../../src/nets/safetensors.ts';
import type { CheckpointHead } from '../../src/training/checkpoint.ts';
import { openDraws } from '../../src/training/draws.ts';
import type { Learner } from '../../src/training/optimiser.ts';
import { shippedOf } from '../../src/training/shipped.ts';
import { startBackend } from './backend.ts';
import { folderOf, readPublic, readRaw } from './files.ts';
import { snapshotsBefore } from './snapshots.ts';

/** Writes the averaged weights, its snapshots if it has any, and their manifest into public/weights. Returns the manifest. */
export async function publish(head: CheckpointHead, learner: Learner, backend: string): Promise<Manifest> {
  const last = await published(head, learner, backend);
  const snapshots = snapshotsBefore(head.model, head.step);
  const manifest = snapshots.length
    ? { ...last.manifest, snapshots: snapshots.map(({ entry }) => entry) }
    : last.manifest;
  const folder = folderOf(head.model);
  mkdirSync(`${folder}weights`, { recursive: true });
  writeFileSync(folder + manifest.file, last.bytes);
  for (const { entry, bytes } of snapshots) writeFileSync(folder + entry.file, bytes);
  writeManifest(manifest);
  return manifest;
}

/** The file of the averaged weights, and its manifest. */
export async function published(
  head: CheckpointHead,
  learner: Learner,
  backend: string,
): Promise<{ manifest: Manifest; bytes: Uint8Array }> {
  const spec = modelSpec(head.model);
  const { params } = spec.network();
  const bytes = writeSafetensors(params, await finished(spec, shippedOf(spec, learner)));
  const manifest: Manifest = {
    model: head.model,
    label: spec.label,
    kind: spec.kind,
    architecture: spec.architecture,
    parameters: totalSize(params),
    event: spec.event,
    classes: spec.classes,
    data: spec.data,
    dataHash: await dataHash(spec.data),
    schedule: spec.kind === 'denoiser' ? 'cosine' : 'none',
    prediction: predictionOf(spec),
    seed: head.seed,
    steps: head.step,
    batch: head.batch,
    seconds: Math.round(head.seconds),
    began: head.began,
    backend,
    licence: 'MIT',
    file: weightsPath(head.model),
    bytes: bytes.length,
    sha256: hashOf(bytes),
  };
  return { manifest, bytes };
}

/** Samples that the last touches are measured on. */
const SAMPLES = 2048;

/** Averaged weights with what a model of this kind is given at the end. On the current backend, or wasm. */
export async function finished(
  { finish, data }: ModelSpec,
  weights: Float32Array,
  samples = SAMPLES,
): Promise<Float32Array> {
  if (!finish) return weights;
  if (!tf.engine().backendName) await startBackend('wasm');
  const draw = await openDraws(dataset(data), { read: readPublic, readRaw });
  return finish(weights, (await draw(0, 0, samples)).x);
}

export function writeManifest(manifest: Manifest): void {
  writeFileSync(
    folderOf(manifest.model) + manifestPath(manifest.model),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
}

/** Of the released file, or of the first thousand samples of a generator. */
async function dataHash(data: string): Promise<string> {
  const set = dataset(data);
  if (set.training?.hash) return set.training.hash;
  const { x } = (await set.open(readPublic)).draw(0, 1000);
  return hashOf(new Uint8Array(x.buffer, x.byteOffset, x.byteLength));
}
