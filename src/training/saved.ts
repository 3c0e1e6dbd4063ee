/**
 * A training as a file that other programs read, too: the averaged weights array by array, and what it takes to go on
 * as if it had never stopped.
 */
import { OTHERS } from '../core/averages.ts';
import { FileError } from '../core/checked.ts';
import { hashOf } from '../data/hash.ts';
import { type ParamSpecs, totalSize } from '../nets/params.ts';
import { type Metadata, readMetadata, readSafetensors, writeSafetensors } from '../nets/safetensors.ts';
import type { Learner } from './optimiser.ts';

const arrays = ['weights', 'first', 'second'] as const;

/** Behind those of the network: its latest weights, what Adam knows of their gradients, and other averages. */
function withLearner(network: ParamSpecs, others: boolean): ParamSpecs {
  const size = totalSize(network);
  const names = [...arrays, ...(others ? OTHERS : [])];
  return [...network, ...names.map((name) => ({ name: `training.${name}`, shape: [size], scale: 0 }))];
}

/** What a file with other averages says that it holds. */
const WHICH = OTHERS.join(' ');

/** SHA-256 of the numbers as they lie in the file. */
const hashOfNumbers = (flat: Float32Array): string =>
  hashOf(new Uint8Array(flat.buffer, flat.byteOffset, flat.byteLength));

/** about: what the file is to say of itself, beside the steps and the hash of its numbers. */
export function writeSaved(network: ParamSpecs, learner: Learner, about: Metadata): Uint8Array<ArrayBuffer> {
  const size = totalSize(network);
  const { average, others } = learner;
  const all = [
    average,
    ...arrays.map((name) => learner[name]),
    ...(others ? [others.short, others.long] : []),
  ];
  const flat = new Float32Array(all.length * size);
  for (const [i, array] of all.entries()) flat.set(array, i * size);
  const metadata = {
    ...about,
    step: String(learner.step),
    sha256: hashOfNumbers(flat),
    ...(others && { averages: WHICH }),
  };
  return writeSafetensors(withLearner(network, others !== undefined), flat, { type: 'F32', metadata });
}

const REMEDY = 'open one that “Save the network” has written';

/** What somebody has opened is mended by opening another, not by loading the page anew. */
function opened<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    const file = cause.file === FILE ? FILE : cause.file.replace(FILE, 'the file');
    throw new FileError(file, cause.wrong, cause, REMEDY);
  }
}

/** What a file says of itself. Throws FileError when it is damaged. */
export const readAbout = (bytes: Uint8Array): Metadata => opened(() => readMetadata(FILE, bytes));

/** The inverse. Throws FileError when it is damaged, or of another network. Files of before tell no hash. */
export function readSaved(
  network: ParamSpecs,
  bytes: Uint8Array,
): { readonly learner: Learner; readonly about: Metadata } {
  const { sha256, ...about } = readAbout(bytes);
  const step = /^[1-9]\d{0,8}$/.test(about.step ?? '') ? Number(about.step) : Number.NaN;
  if (Number.isNaN(step))
    throw new FileError(FILE, 'does not say how long it was trained', undefined, REMEDY);
  const more = about.averages === WHICH;
  const flat = opened(() => readSafetensors(FILE, withLearner(network, more), bytes, undefined, 'F32'));
  if (sha256 !== undefined && sha256 !== hashOfNumbers(flat))
    throw new FileError(FILE, 'is damaged: its numbers are not those that were saved', undefined, REMEDY);
  const size = totalSize(network);
  const array = (i: number) => flat.slice(i * size, (i + 1) * size);
  const [average, weights, first, second] = [0, 1, 2, 3].map(array);
  const others = more && { others: { short: array(4), long: array(5) } };
  return { learner: { step, weights, average, first, second, ...others }, about };
}

/** What messages call it: they name no path. */
const FILE = 'The file';
