import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheckpointHead, parseCheckpoint, serialiseCheckpoint } from '../../src/training/checkpoint.ts';
import type { Learner } from '../../src/training/optimiser.ts';

export const checkpointFolder = fileURLToPath(new URL('../../.checkpoints/', import.meta.url));
const fileOf = (model: string) => `${checkpointFolder}${model}/state.bin`;

/** Written beside and moved into place, so that a crash while writing leaves the one before. */
export function writeCheckpoint(head: CheckpointHead, learner: Learner): void {
  const file = fileOf(head.model);
  mkdirSync(`${checkpointFolder}${head.model}`, { recursive: true });
  writeFileSync(`${file}.new`, serialiseCheckpoint(head, learner));
  renameSync(`${file}.new`, file);
}

/** Throws when there is none, or when it belongs to a network of another size. */
export function readCheckpoint(model: string, size: number): { head: CheckpointHead; learner: Learner } {
  const file = fileOf(model);
  if (!existsSync(file)) throw new Error(`${file} does not exist: train without --resume first`);
  return parseCheckpoint(readFileSync(file), size, file);
}
