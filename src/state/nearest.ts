/** The learnt samples that results are most like: searched one after the other, a little at a time, and kept by the result. */
import { inSlices } from '../core/pace.ts';
import type { Near, Wanted } from '../data/types.ts';
import type { DataName } from './experiment.ts';
import { Listeners } from './listeners.ts';
import { openedSource } from './sources.ts';

export type { Near } from '../data/types.ts';

/** What is known of the samples of a result, by their places: undefined where the search has not come to them. */
const known = new WeakMap<Float32Array, (Near | undefined)[]>();
const busy = new WeakSet<Float32Array>();
const listeners = new Listeners();
export const watchNearest = listeners.subscribe;

let turn: Promise<void> = Promise.resolve();
/** The results that are wanted now: the search for others ends with the sample that it is at. */
let wanted: readonly Float32Array[] = [];

async function search(
  find: (x: Float32Array, read: Wanted) => Generator<void, Near>,
  x: Float32Array,
  reads: readonly Wanted[],
): Promise<void> {
  const size = x.length / reads.length;
  const found = known.get(x) ?? Array.from<Near | undefined>({ length: reads.length });
  known.set(x, found);
  for (const [i, read] of reads.entries()) {
    if (!wanted.includes(x)) break;
    found[i] ??= await inSlices(find(x.slice(i * size, (i + 1) * size), read));
    listeners.tell();
  }
  busy.delete(x);
}

/**
 * What has been found for each sample of x, [count, ...event], so far; asks for the rest. reads: what is read in each.
 * null where nobody searches in these data.
 */
export function nearestOf(
  data: DataName,
  x: Float32Array,
  reads: readonly Wanted[],
): readonly (Near | undefined)[] | null {
  const opened = openedSource(data);
  const find = opened.kind === 'ready' ? opened.source.nearest : undefined;
  if (!find) return null;
  const found = known.get(x) ?? [];
  const whole = found.length === reads.length && found.every(Boolean);
  if (!whole && !busy.has(x) && wanted.includes(x)) {
    busy.add(x);
    turn = turn.then(() => search(find, x, reads));
  }
  return found;
}

/** Which results are looked at. */
export function lookAt(results: readonly Float32Array[]): void {
  wanted = results;
}

/** The pair of these values that no learnt sample shows together; null where there is none. */
export function unmetIn(data: DataName, values: Wanted): Wanted | null {
  const opened = openedSource(data);
  return opened.kind === 'ready' ? (opened.source.unmet?.(values) ?? null) : null;
}
