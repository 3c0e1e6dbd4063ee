/**
 * A training as a file that other programs read, too: the averaged weights array by array, and what it takes to go on
 * as if it had never stopped.
 */
import { FileError } from '../core/checked.ts';
import { type ParamSpecs, totalSize } from '../nets/params.ts';
import { type Metadata, readMetadata, readSafetensors, writeSafetensors } from '../nets/safetensors.ts';
import type { Learner } from './optimiser.ts';

const arrays = ['weights', 'first', 'second'] as const;

/** Behind those of the network: its latest weights, and what Adam knows of their gradients. */
function withLearner(network: ParamSpecs): ParamSpecs {
  const size = totalSize(network);
  return [...network, ...arrays.map((name) => ({ name: `training.${name}`, shape: [size], scale: 0 }))];
}

/** about: what the file is to say of itself, beside the steps. */
export function writeSaved(network: ParamSpecs, learner: Learner, about: Metadata): Uint8Array<ArrayBuffer> {
  const size = totalSize(network);
  const flat = new Float32Array(4 * size);
  flat.set(learner.average);
  for (const [i, name] of arrays.entries()) flat.set(learner[name], (i + 1) * size);
  const metadata = { ...about, step: String(learner.step) };
  return writeSafetensors(withLearner(network), flat, { type: 'F32', metadata });
}

const REMEDY = 'open one that “Save the network” has written';

/** The inverse. Throws FileError when it is damaged, or of another network. */
export function readSaved(
  network: ParamSpecs,
  bytes: Uint8Array,
): { readonly learner: Learner; readonly about: Metadata } {
  const about = readMetadata(FILE, bytes);
  const step = /^[1-9]\d{0,8}$/.test(about.step ?? '') ? Number(about.step) : Number.NaN;
  if (Number.isNaN(step))
    throw new FileError(FILE, 'does not say how long it was trained', undefined, REMEDY);
  const flat = readSafetensors(FILE, withLearner(network), bytes, undefined, 'F32');
  const size = totalSize(network);
  const [average, weights, first, second] = [0, 1, 2, 3].map((i) => flat.slice(i * size, (i + 1) * size));
  return { learner: { step, weights, average, first, second }, about };
}

/** What messages call it: they name no path. */
const FILE = 'The file';
