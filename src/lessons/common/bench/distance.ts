/** How far results are from the data, worked out a little at a time while the page goes on. */
import { pairAt } from '../../../core/at.ts';
import type { Energy } from '../../../core/metrics.ts';
import { inSlices } from '../../../core/pace.ts';
import { REACH } from '../../../modalities/plane.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { dataset, openedSource, whichData } from '../../../state/sources.ts';
import { Recent } from './recent.ts';

/** What was measured, and one standard error where that is known: a cloud of points has no error of its own here. */
export type Distance = Energy;

/** “0.031”, or “0.031 ± 0.012”. */
export function distanceText({ distance, error }: Distance): string {
  const [value, deviation] = [distance, error].map((one) => one?.toFixed(3).replace('-', '−'));
  return error === null ? `${value}` : `${value} ± ${deviation}`;
}

/** What a distance is between: samples of a run with a spec, and data like those that it asks for. */
type Target = Pick<Experiment, 'data' | 'placed' | 'class' | 'prompt'>;

/** The work of measuring x, or, where x is null, other data of the same count; null where there is nothing to compare with. */
function work({ data, class: label, prompt }: Target, x: Float32Array | null, count: number) {
  const opened = openedSource(data);
  if (opened.kind !== 'ready') return null;
  const { kind, event, text } = dataset(data);
  // One picture, say, has no variety that could be compared.
  if (count < kind.metric.fewest) return null;
  // Of all that words can ask for there are no real samples at hand.
  if (text && prompt !== '') return null;
  return () => kind.fromData(opened.source, x, { count, event, label });
}

const hidden = new WeakMap<Float32Array, number>();

/** The share of points, [n, 2], that lie outside of what a square picture of the plane shows. */
export function hiddenShare(x: Float32Array): number {
  let share = hidden.get(x);
  if (share === undefined) {
    let out = 0;
    for (let i = 0; 2 * i < x.length; i++)
      if (!pairAt(x, i).every((value) => Math.abs(value) <= REACH)) out++;
    share = (2 * out) / x.length;
    hidden.set(x, share);
  }
  return share;
}

/** Distances that are remembered; others are measured again. */
const MOST = 500;
const known = new Recent<Distance>(MOST);
const pending = new Set<string>();
/** Why a distance could not be measured, by its key. */
const failed = new Map<string, string>();
const listeners = new Listeners();
export const subscribeDistances = listeners.subscribe;

/** Why one of these distances is missing, with a remedy; null where nothing is wrong. */
export function distanceTrouble(keys: readonly string[]): string | null {
  const key = keys.find((one) => failed.has(one));
  return key === undefined
    ? null
    : `The distance to the data could not be measured (${failed.get(key)}): try again, or choose other settings.`;
}

/** Forgets what failed, so that whoever shows it asks once more. */
export function measureAgain(): void {
  failed.clear();
  listeners.tell();
}

let queue = Promise.resolve();

async function measure(key: string, begin: () => Generator<void, Distance>): Promise<void> {
  try {
    known.put(key, await inSlices(begin()));
  } catch (cause) {
    failed.set(key, cause instanceof Error ? cause.message : String(cause));
  }
  pending.delete(key);
  listeners.tell();
}

function found(key: string, begin: (() => Generator<void, Distance>) | null): Distance | null {
  const value = known.get(key);
  if (value !== undefined) return value;
  if (begin && !pending.has(key) && !failed.has(key)) {
    pending.add(key);
    queue = queue.then(() => measure(key, begin));
  }
  return null;
}

/** How far the result of a run is from the data; null until it is worked out, one after another, and where it cannot be. */
export const distanceOf = (key: string, spec: Target, x: Float32Array, count: number): Distance | null =>
  found(key, work(spec, x, count));

/** How far other data are from the data: what a perfect sampler would have. null as above. */
export const floorOf = (spec: Target, count: number): Distance | null =>
  found(floorKey(spec, count), work(spec, null, count));

export const floorKey = (spec: Target, count: number): string => `${whichData(spec)} ${count} ${spec.class}`;
