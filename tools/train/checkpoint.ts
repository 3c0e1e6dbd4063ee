import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { number, readJson, text, whole } from '../../src/core/checked.ts';
import type { Began } from '../../src/nets/manifest.ts';
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
  /** What it began with, unless with fresh weights. */
  readonly began?: Began;
}

export const checkpointFolder = fileURLToPath(new URL('../../.checkpoints/', import.meta.url));
const fileOf = (model: string) => `${checkpointFolder}${model}/state.bin`;
const parts = ['weights', 'average', 'first', 'second'] as const;

/** The head in JSON, a line feed, then the four arrays. */
export function serialiseCheckpoint(head: CheckpointHead, learner: Learner): Buffer {
  const { model, steps, batch, rate, seed, processes, step, seconds, began } = head;
  const text = Buffer.from(
    `${JSON.stringify({ model, steps, batch, rate, seed, processes, step, seconds, began })}\n`,
  );
  const arrays = parts.map((name) => {
    const { buffer, byteOffset, byteLength } = learner[name];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  return Buffer.concat([text, ...arrays]);
}

const fields = {
  model: text,
  ...Object.fromEntries(['steps', 'batch', 'seed', 'processes', 'step'].map((name) => [name, whole])),
  rate: number,
  seconds: number,
};

/** The inverse. Throws FileError when the head is damaged, and Error when the file belongs to a network of another size. */
export function parseCheckpoint(
  bytes: Buffer,
  size: number,
  file: string,
): { head: CheckpointHead; learner: Learner } {
  const start = bytes.indexOf(10) + 1;
  const expected = start + 4 * parts.length * size;
  if (bytes.length !== expected)
    throw new Error(
      `${file} has ${bytes.length} bytes, not ${expected}: the network has changed; train without --resume`,
    );
  const head = readJson<CheckpointHead>(file, bytes.subarray(0, start).toString(), fields);
  const [weights, average, first, second] = parts.map((_, i) => {
    const from = bytes.byteOffset + start + 4 * size * i;
    return new Float32Array(bytes.buffer.slice(from, from + 4 * size) as ArrayBuffer);
  });
  return { head, learner: { step: head.step, weights, average, first, second } };
}

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
