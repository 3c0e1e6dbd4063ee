/** A training as bytes, so that it goes on where it was cut off and ends at the same weights. */
import { ARRAYS, OTHERS } from '../core/averages.ts';
import { number, readJson, text, whole } from '../core/checked.ts';
import type { Began } from '../nets/manifest.ts';
import type { TrainingSettings } from './loop.ts';
import type { Learner } from './optimiser.ts';

/** What a resumed training must share with the one that was cut off, to end at the same weights. */
export interface CheckpointHead extends TrainingSettings {
  readonly model: string;
  /** Parts that each batch is computed in: the sum of their gradients is rounded otherwise than that of the whole. */
  readonly processes: number;
  readonly step: number;
  /** Seconds of training so far. */
  readonly seconds: number;
  /** A student that began as itself. */
  readonly again?: boolean | undefined;
  /** What it began with, unless with fresh weights. */
  readonly began?: Began;
}

/** The head in JSON, a line feed, then the arrays: `weightsIn` of core/averages.ts finds those that are drawn with. */
export function serialiseCheckpoint(head: CheckpointHead, learner: Learner): Uint8Array<ArrayBuffer> {
  const { model, steps, batch, rate, seed, processes, step, seconds, again, began } = head;
  const { others } = learner;
  const written = { model, steps, batch, rate, seed, processes, step, seconds, again, began };
  const text = new TextEncoder().encode(
    `${JSON.stringify({ ...written, ...(others && { others: true }) })}\n`,
  );
  const arrays = [...ARRAYS.map((name) => learner[name]), ...OTHERS.flatMap((name) => others?.[name] ?? [])];
  const size = 4 * learner.weights.length;
  const bytes = new Uint8Array(text.length + arrays.length * size);
  bytes.set(text);
  arrays.forEach(({ buffer, byteOffset, byteLength }, i) => {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), text.length + i * size);
  });
  return bytes;
}

const fields = {
  model: text,
  ...Object.fromEntries(['steps', 'batch', 'seed', 'processes', 'step'].map((name) => [name, whole])),
  rate: number,
  seconds: number,
};

/** The inverse. size: weights of the network. Throws FileError when the head is damaged, and Error when the file belongs to a network of another size. */
export function parseCheckpoint(
  bytes: Uint8Array,
  size: number,
  file: string,
): { head: CheckpointHead; learner: Learner } {
  const start = bytes.indexOf(10) + 1;
  const [few, many] = [ARRAYS.length, ARRAYS.length + OTHERS.length].map((count) => start + 4 * count * size);
  if (bytes.length !== few && bytes.length !== many)
    throw new Error(
      `${file} has ${bytes.length} bytes, not ${few}: the network has changed; train without --resume`,
    );
  const head = readJson<CheckpointHead>(file, new TextDecoder().decode(bytes.subarray(0, start)), fields);
  const array = (i: number) =>
    new Float32Array(cut(bytes, start + 4 * size * i, start + 4 * size * (i + 1)).buffer);
  const [weights, average, first, second] = ARRAYS.map((_, i) => array(i));
  const others = bytes.length === many && { others: { short: array(4), long: array(5) } };
  return { head, learner: { step: head.step, weights, average, first, second, ...others } };
}

/** A copy. Node's files are Buffers, whose own slices are views of the whole. */
const cut = (bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytes.subarray(from, to));
