import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ModelSpec, modelSpec } from './models.ts';
import { USUAL } from './prediction.ts';

/** What is known of a weight file: written by the trainer, checked when the page loads it. */
export interface Manifest {
  readonly model: string;
  readonly label: string;
  readonly kind: ModelSpec['kind'];
  readonly architecture: string;
  readonly parameters: number;
  readonly event: readonly number[];
  readonly classes: number;
  readonly data: string;
  /** SHA-256 of the training data. */
  readonly dataHash: string;
  readonly schedule: string;
  /** What the network answers with: `predictionOf`. */
  readonly prediction: string;
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  readonly seconds: number;
  /** The weights that the training began with; absent where they were fresh. */
  readonly began?: Began;
  readonly backend: string;
  readonly licence: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Written by `npm run evaluate`; absent until then. */
  readonly metrics?: Readonly<Record<string, unknown>>;
}

/** Trained weights that another training began with. */
export type Began = Pick<Manifest, 'sha256' | 'steps' | 'batch' | 'seconds'>;

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export const manifestPath = (model: string): string => `weights/${model}.json`;
export const weightsPath = (model: string): string => `weights/${model}.safetensors`;

const read = { classifier: 'class', segmenter: 'part of each pixel' } as const;

/** What the networks of a model answer with. */
export const predictionOf = ({ kind, predicts = USUAL }: ModelSpec): string =>
  kind === 'denoiser' ? predicts : read[kind];

/**
 * Parses a manifest. Throws Error that names what is missing or of another model. What its network predicts is among
 * that: the weights would fit, and mean something else.
 */
export function readManifest(model: string, text: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${manifestPath(model)} is not JSON: restore it, or train ${model} again`, { cause });
  }
  for (const key of ['file', 'bytes', 'sha256', 'model', 'prediction'] as const)
    if (!(key in manifest)) throw new Error(`${manifestPath(model)} lacks “${key}”: train ${model} again`);
  if (manifest.model !== model)
    throw new Error(
      `${manifestPath(model)} describes ${manifest.model}: restore it, or train ${model} again`,
    );
  const prediction = predictionOf(modelSpec(model));
  if (manifest.prediction !== prediction)
    throw new Error(
      `${manifestPath(model)} is of a network that predicts ${manifest.prediction}, not ${prediction}: restore it, or train ${model} again`,
    );
  return manifest;
}

/** Throws Error when the file is not the one that the manifest describes. */
export function checkFile(manifest: Manifest, bytes: Uint8Array): void {
  const { file, bytes: length } = manifest;
  if (bytes.length !== length)
    throw new Error(`${file} has ${bytes.length} bytes, not ${length}: reload the page, or restore the file`);
  const found = hashOf(bytes);
  if (found !== manifest.sha256)
    throw new Error(
      `${file} is damaged (SHA-256 ${found.slice(0, 12)}…): reload the page, or restore the file`,
    );
}
