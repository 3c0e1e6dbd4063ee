import { type Check, exactly, FileError, hash, listOf, readJson, record, whole } from '../core/checked.ts';
import { hashOf } from '../data/hash.ts';
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
  /** The averaged weights as they were earlier in the training, first the earliest; absent in all but generators. */
  readonly snapshots?: readonly Snapshot[];
  /** Written by `npm run evaluate`; absent until then. */
  readonly metrics?: Readonly<Record<string, unknown>>;
}

/** A weight file like the manifest's own, of the same training after fewer steps. */
export type Snapshot = Pick<Manifest, 'steps' | 'file' | 'bytes' | 'sha256'>;

/** Trained weights that another training began with. */
export type Began = Pick<Manifest, 'sha256' | 'steps' | 'batch' | 'seconds'>;

export const manifestPath = (model: string): string => `weights/${model}.json`;
export const snapshotPath = (model: string, which: number): string => `weights/${model}.${which}.safetensors`;
export const weightsPath = (model: string): string => `weights/${model}.safetensors`;

const read = {
  classifier: 'class',
  segmenter: 'part of each pixel',
  autoencoder: 'the same again',
  generator: 'data',
} as const;

/** What the networks of a model answer with. */
export const predictionOf = ({ kind, predicts = USUAL }: ModelSpec): string =>
  kind === 'denoiser' ? predicts : read[kind];

/** What a page needs of a manifest; the rest tells people, and tools write it. */
const fieldsOf = (model: string): Readonly<Record<string, Check>> => ({
  model: exactly(model),
  prediction: exactly(predictionOf(modelSpec(model))),
  file: exactly(weightsPath(model)),
  bytes: whole,
  sha256: hash,
});

/**
 * Reads a manifest. Throws FileError that names what is missing, or of another model. What its network predicts is among
 * that: the weights would fit, and mean something else.
 */
export const readManifest = (model: string, text: string): Manifest =>
  readJson(manifestPath(model), text, fieldsOf(model));

const snapshotFields = { steps: whole, bytes: whole, sha256: hash };

/** The snapshots that a manifest tells of, none where it tells of none. Throws as `readManifest` does. */
export function readSnapshots(model: string, json: string): readonly Snapshot[] {
  const manifest = readManifest(model, json);
  if (manifest.snapshots === undefined) return [];
  const { snapshots } = readJson<Required<Pick<Manifest, 'snapshots'>>>(manifestPath(model), json, {
    snapshots: listOf(record(snapshotFields)),
  });
  // Where a file lies is never a manifest's to say.
  return snapshots.map((one, i) => ({ ...one, file: snapshotPath(model, i) }));
}

/** Throws FileError when the file is not the one that the manifest describes. */
export function checkFile({ file, bytes: length, sha256 }: Snapshot, bytes: Uint8Array): void {
  if (bytes.length !== length) throw new FileError(file, `has ${bytes.length} bytes, not ${length}`);
  const found = hashOf(bytes);
  if (found !== sha256)
    throw new FileError(file, `is damaged (SHA-256 ${found.slice(0, 12)}…, not ${sha256.slice(0, 12)}…)`);
}
