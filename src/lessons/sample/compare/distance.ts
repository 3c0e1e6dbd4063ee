/** How far results are from the data, worked out a little at a time while the page goes on. */
import { slicedWasserstein } from '../../../core/metrics.ts';
import { REACH } from '../../../modalities/plane.ts';
import type { DataName } from '../../../state/experiment.ts';
import { drawData, openedSource } from '../../../state/sources.ts';

/** Directions at a time: a few milliseconds for 5,000 points. */
const BATCH = 6;
const BATCHES = 12;

/** Milliseconds of work before the page gets its turn. */
const BUDGET = 8;

/** Sliced Wasserstein-2 between two sets of points, [n, 2]; yields often. */
export function* sliced(a: Float32Array, b: Float32Array): Generator<void, number> {
  let squares = 0;
  for (let seed = 0; seed < BATCHES; seed++) {
    squares += slicedWasserstein(a, b, 2, { directions: BATCH, seed }) ** 2;
    yield;
  }
  return Math.sqrt(squares / BATCHES);
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Runs a generator to its end in stretches that no frame of the display has to wait for. */
export async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  // Not in the stretch of what has asked for it, or of the work before.
  await turn();
  for (;;) {
    const end = performance.now() + BUDGET;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await turn();
  }
}

/** Points to compare with: as many as there are in a run, drawn from the data. null for what are no points. */
export function reference(data: DataName, count: number, seed?: number): Float32Array | null {
  const opened = openedSource(data);
  if (opened.kind !== 'ready') return null;
  if (seed !== undefined) return opened.source.draw(seed, count).x;
  return drawData(data, opened.source, count).x;
}

const hidden = new WeakMap<Float32Array, number>();

/** The share of points, [n, 2], that lie outside of what a square picture of the plane shows. */
export function hiddenShare(x: Float32Array): number {
  let share = hidden.get(x);
  if (share === undefined) {
    let out = 0;
    for (let i = 0; i < x.length; i += 2)
      if (!(Math.abs(x[i]) <= REACH && Math.abs(x[i + 1]) <= REACH)) out++;
    share = (2 * out) / x.length;
    hidden.set(x, share);
  }
  return share;
}

const known = new Map<string, number>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

export const subscribeDistances = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

let queue = Promise.resolve();

async function measure(key: string, x: Float32Array, to: Float32Array): Promise<void> {
  try {
    known.set(key, await unhurried(sliced(x, to)));
  } catch {
    // What is not finite has no distance; the picture shows it.
    known.set(key, Number.NaN);
  }
  for (const listener of listeners) listener();
}

/** The distance of a run's result to the data; null until it is worked out, one after another. */
export function distanceOf(key: string, data: DataName, x: Float32Array): number | null {
  const found = known.get(key);
  if (found !== undefined) return found;
  const to = asked.has(key) ? null : reference(data, x.length / 2);
  if (to) {
    asked.add(key);
    queue = queue.then(() => measure(key, x, to));
  }
  return null;
}

/** The distance of other data to the data: what a perfect sampler would have. null until it is worked out. */
export function floorOf(data: DataName, count: number): number | null {
  const other = known.has(`${data} ${count}`) ? new Float32Array(0) : reference(data, count, 1);
  return other && distanceOf(`${data} ${count}`, data, other);
}
