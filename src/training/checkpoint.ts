/** A training as bytes, so that it goes on where it was cut off and ends at the same weights. */
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
  /** What it began with, unless with fresh weights. */
  readonly began?: Began;
}

const arrays = ['weights', 'average', 'first', 'second'] as const;

/** The head in JSON, a line feed, then the four arrays. */
export function serialiseCheckpoint(head: CheckpointHead, learner: Learner): Uint8Array<ArrayBuffer> {
  const { model, steps, batch, rate, seed, processes, step, seconds, began } = head;
  const text = new TextEncoder().encode(
    `${JSON.stringify({ model, steps, batch, rate, seed, processes, step, seconds, began })}\n`,
  );
  const size = 4 * learner.weights.length;
  const bytes = new Uint8Array(text.length + arrays.length * size);
  bytes.set(text);
  arrays.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = learner[name];
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
  const expected = start + 4 * arrays.length * size;
  if (bytes.length !== expected)
    throw new Error(
      `${file} has ${bytes.length} bytes, not ${expected}: the network has changed; train without --resume`,
    );
  const head = readJson<CheckpointHead>(file, new TextDecoder().decode(bytes.subarray(0, start)), fields);
  const [weights, average, first, second] = arrays.map(
    (_, i) => new Float32Array(cut(bytes, start + 4 * size * i, start + 4 * size * (i + 1)).buffer),
  );
  return { head, learner: { step: head.step, weights, average, first, second } };
}

/** A copy. Node's files are Buffers, whose own slices are views of the whole. */
const cut = (bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytes.subarray(from, to));
