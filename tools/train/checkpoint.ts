import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Learner } from '../../src/nets/optimiser.ts';

/** What a resumed training must share with the one that was cut off, to end at the same weights. */
export interface CheckpointHead {
  readonly model: string;
  readonly steps: number;
  readonly batch: number;
  readonly rate: number;
  readonly seed: number;
  readonly processes: number;
  readonly step: number;
  /** Seconds of training so far. */
  readonly seconds: number;
}

export const checkpointFolder = fileURLToPath(new URL('../../.checkpoints/', import.meta.url));
const fileOf = (model: string) => `${checkpointFolder}${model}/state.bin`;
const parts = ['weights', 'average', 'first', 'second'] as const;

/** Written beside and moved into place, so that a crash while writing leaves the one before. */
export function writeCheckpoint(head: CheckpointHead, learner: Learner): void {
  const file = fileOf(head.model);
  mkdirSync(`${checkpointFolder}${head.model}`, { recursive: true });
  const text = Buffer.from(`${JSON.stringify(head)}\n`);
  const arrays = parts.map((name) =>
    Buffer.from(learner[name].buffer, learner[name].byteOffset, learner[name].byteLength),
  );
  writeFileSync(`${file}.new`, Buffer.concat([text, ...arrays]));
  renameSync(`${file}.new`, file);
}

/** Throws when there is none, or when it belongs to a network of another size. */
export function readCheckpoint(model: string, size: number): { head: CheckpointHead; learner: Learner } {
  const file = fileOf(model);
  if (!existsSync(file)) throw new Error(`${file} does not exist: train without --resume first`);
  const bytes = readFileSync(file);
  const end = bytes.indexOf(10) + 1;
  const head = JSON.parse(bytes.subarray(0, end).toString()) as CheckpointHead;
  const expected = end + 16 * size;
  if (bytes.length !== expected)
    throw new Error(
      `${file} has ${bytes.length} bytes, not ${expected}: the network has changed; train without --resume`,
    );
  const array = (i: number) =>
    new Float32Array(
      bytes.buffer.slice(bytes.byteOffset + end + 4 * size * i, bytes.byteOffset + end + 4 * size * (i + 1)),
    );
  const [weights, average, first, second] = parts.map((_, i) => array(i));
  return { head, learner: { step: head.step, weights, average, first, second } };
}
