/** A few earlier states of a generator's averaged weights, which are published beside the last, to watch it learn. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashOf } from '../../src/data/hash.ts';
import { type Snapshot, snapshotPath } from '../../src/nets/manifest.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { writeSafetensors } from '../../src/nets/safetensors.ts';
import type { Learner } from '../../src/training/optimiser.ts';
import { shippedOf } from '../../src/training/shipped.ts';
import { checkpointFolder } from './checkpoint.ts';

/** What they share of all steps: most is learnt at the beginning. */
const SHARES = [1 / 64, 1 / 16, 1 / 4];

/** Whether a training of so many steps keeps its weights as they are after this one. */
export const isKept = (model: string, step: number, steps: number): boolean =>
  modelSpec(model).kind === 'generator' && SHARES.some((share) => step === Math.ceil(share * steps));

const folderOf = (model: string) => `${checkpointFolder}${model}/`;
const fileOf = (model: string, step: number) => `${folderOf(model)}snapshot-${step}.safetensors`;
const NAME = /^snapshot-(\d+)\.safetensors$/;

/** Keeps what would be published now beside the checkpoint. */
export function keepSnapshot(model: string, learner: Learner): void {
  const spec = modelSpec(model);
  mkdirSync(folderOf(model), { recursive: true });
  const bytes = writeSafetensors(spec.network().params, shippedOf(spec, learner));
  writeFileSync(fileOf(model, learner.step), bytes);
}

/** Steps after which something is kept, in their order. */
const keptSteps = (model: string): number[] =>
  existsSync(folderOf(model))
    ? readdirSync(folderOf(model))
        .flatMap((file) => NAME.exec(file)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b)
    : [];

/** Those of a training before this one go. */
export function dropSnapshots(model: string): void {
  for (const step of keptSteps(model)) rmSync(fileOf(model, step));
}

/** Those before this step, as they are published. */
export const snapshotsBefore = (model: string, step: number): { entry: Snapshot; bytes: Uint8Array }[] =>
  keptSteps(model)
    .filter((kept) => kept < step)
    .map((kept, i) => {
      const bytes = new Uint8Array(readFileSync(fileOf(model, kept)));
      const file = snapshotPath(model, i);
      return { entry: { steps: kept, file, bytes: bytes.length, sha256: hashOf(bytes) }, bytes };
    });
