/** How far results are from the data, worked out a little at a time while the page goes on. */
import { slicedWasserstein } from '../../../core/metrics.ts';
import { inSlices } from '../../../core/pace.ts';
import { REACH } from '../../../modalities/plane.ts';
import type { DataName, Experiment } from '../../../state/experiment.ts';
import { dataset, drawData, openedSource, type Source } from '../../../state/sources.ts';
import { fromReal } from './real.ts';

/** Directions at a time: a few milliseconds for 5,000 points. */
const BATCH = 6;
const BATCHES = 12;

/** Sliced Wasserstein-2 between two sets of points, [n, 2]; yields often. */
export function* sliced(a: Float32Array, b: Float32Array): Generator<void, number> {
  let squares = 0;
  for (let seed = 0; seed < BATCHES; seed++) {
    squares += slicedWasserstein(a, b, 2, { directions: BATCH, seed }) ** 2;
    yield;
  }
  return Math.sqrt(squares / BATCHES);
}

/** What a distance is between: samples of a run with a spec, and data like those that it asks for. */
type Asked = Pick<Experiment, 'data' | 'class' | 'prompt'>;

/** Points to compare with: as many as there are in a run, drawn from the data. seed: other ones than the page shows. */
function points(data: DataName, source: Source, count: number, seed?: number): Float32Array {
  return seed === undefined ? drawData(data, source, count).x : source.draw(seed, count).x;
}

/** The work of measuring x, or, where x is null, other data of the same count; null where there is nothing to compare with. */
function work({ data, class: label, prompt }: Asked, x: Float32Array | null, count: number) {
  const opened = openedSource(data);
  if (opened.kind !== 'ready') return null;
  const { source } = opened;
  const { modality, event, text } = dataset(data);
  if (modality === 'points') return sliced(x ?? points(data, source, count, 1), points(data, source, count));
  // Of all that words can ask for there are no real pictures at hand.
  if (text && prompt !== '') return null;
  const size = event.reduce((product, length) => product * length, 1);
  return fromReal(source, x, { count, size, label });
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

async function measure(key: string, steps: Generator<void, number>): Promise<void> {
  try {
    known.set(key, await inSlices(steps));
  } catch {
    // What is not finite has no distance; the picture shows it.
    known.set(key, Number.NaN);
  }
  for (const listener of listeners) listener();
}

function found(key: string, begin: () => Generator<void, number> | null): number | null {
  const value = known.get(key);
  if (value !== undefined) return value;
  const steps = asked.has(key) ? null : begin();
  if (steps) {
    asked.add(key);
    queue = queue.then(() => measure(key, steps));
  }
  return null;
}

/** How far the result of a run is from the data; null until it is worked out, one after another, and where it cannot be. */
export const distanceOf = (key: string, spec: Asked, x: Float32Array, count: number): number | null =>
  found(key, () => work(spec, x, count));

/** How far other data are from the data: what a perfect sampler would have. null as above. */
export const floorOf = (spec: Asked, count: number): number | null =>
  found(`${spec.data} ${count} ${spec.class}`, () => work(spec, null, count));
