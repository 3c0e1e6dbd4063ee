import { inSlices } from '../../core/pace.ts';
import { dataset } from '../../data/index.ts';
import { openReading, type PlainReader } from '../../training/reader.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';

export interface ReadSpec {
  /** A key of the registry `datasets`, of few numbers and with classes. */
  readonly data: string;
  /** [count, ...event]; none only has it learn to read. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

export interface ReadAnswer {
  /** The likeliest class of each. [count]. */
  readonly labels: Uint8Array;
  /** Of so many samples that it has not learnt from it reads so many right. */
  readonly heldOut: PlainReader['heldOut'];
}

const readers = new WeakMap<Models, Map<string, Promise<PlainReader>>>();

/** What has failed, for want of a file say, is tried again. */
function readerOf(models: Models, name: string): Promise<PlainReader> {
  const known = readers.get(models) ?? new Map<string, Promise<PlainReader>>();
  readers.set(models, known);
  const found = known.get(name) ?? openReading(dataset(name), models.read).then(inSlices);
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}

/**
 * What does a classifier say of these samples that learns to read here, when it is first asked? Throws RangeError on
 * data that cannot be read, and Error when they are missing.
 */
export default async function read(spec: ReadSpec, models: Models, signal: AbortSignal): Promise<ReadAnswer> {
  const reader = await unlessAborted(readerOf(models, spec.data), signal);
  return { labels: reader.read(spec.x), heldOut: reader.heldOut };
}
