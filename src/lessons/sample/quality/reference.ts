/** What results are compared with, and how: by the metric of their kind, in the space of features where there is one. */

import { sizeOf } from '../../../core/arrays.ts';
import { at, needed } from '../../../core/at.ts';
import { inSlices } from '../../../core/pace.ts';
import { type Tally, tally } from '../../../core/tally.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { type DataSet, whenOpen, whichData } from '../../../state/sources.ts';
import { drawnMany } from '../../common/bench/fresh.ts';
import { effortOf } from './plan.ts';

/** Fresh draws of the data that the floor is found from: as many as 2,000 pictures hold beside the references. */
export const FLOORS = 7;

/** What samples of these data are compared by. A lane for each set: what is asked about one is not in the way of another. */
async function see({ reader, kind, event, label }: DataSet, x: Float32Array, signal?: AbortSignal) {
  if (reader) return (await getEngine()).features({ reader, x, lane: `quality ${label}` }, signal);
  return kind.features ? kind.features.of(x, event) : x;
}

/** a, b: as they are compared; count: samples of a. */
async function distance({ kind }: DataSet, a: Float32Array, b: Float32Array, count: number): Promise<number> {
  // What is not finite has no distance.
  if (!a.every(Number.isFinite)) return Number.NaN;
  return (await inSlices(kind.metric.between(a, b, a.length / count))).distance;
}

interface Reference {
  /**
   * Distance of samples from the data: of those of repeat number i from draw number i, so that what differs between the
   * seeds has the chance of both in it.
   */
  to(x: Float32Array, repeat: number, signal?: AbortSignal): Promise<number>;
  /** Draws of the data that are in no reference, each as large as a run. */
  readonly fresh: readonly Float32Array[];
}

/** What decides which data are meant. */
type Data = Pick<Experiment, 'data' | 'placed'>;

async function open({ data: name, placed }: Data, data: DataSet): Promise<Reference> {
  const { reference, count, repeats } = effortOf(data);
  const size = sizeOf(data.event);
  const all = repeats * reference;
  const x = await drawnMany(await whenOpen(name, placed), size, all + FLOORS * count);
  const part = (from: number, many: number) => x.slice(from * size, (from + many) * size);
  const seen: Float32Array[] = [];
  for (let i = 0; i < repeats; i++) seen.push(await see(data, part(i * reference, reference)));
  return {
    fresh: Array.from({ length: FLOORS }, (_, i) => part(all + i * count, count)),
    to: async (samples, repeat, signal) =>
      distance(data, await see(data, samples, signal), at(seen, repeat % repeats), count),
  };
}

export interface Floor {
  readonly level: number;
  /** The distances of the fresh draws. */
  readonly tally: Tally;
}

/** By `whichData`. */
const references = new Map<string, Promise<Reference>>();
const floors = new Map<string, Floor>();

/** Opened once; what failed is tried again at the next call. */
export function referenceOf(spec: Experiment): Promise<Reference> {
  const which = whichData(spec);
  let reference = references.get(which);
  if (!reference) {
    reference = open(spec, datasetOf(spec));
    references.set(which, reference);
    reference.catch(() => references.delete(which));
  }
  return reference;
}

/** Measures how far fresh draws of the data are from the reference, unless that is known. */
export async function findFloor(spec: Experiment, signal?: AbortSignal): Promise<void> {
  const which = whichData(spec);
  if (floors.has(which)) return;
  const { fresh, to } = await referenceOf(spec);
  const distances: number[] = [];
  for (const [i, x] of fresh.entries()) distances.push(await to(x, i, signal));
  floors.set(which, {
    level: datasetOf(spec).kind.metric.floor(distances),
    tally: needed(tally(distances), 'A fresh draw'),
  });
}

/** As close as any sampler comes, but by chance; null until it is measured. */
export const knownFloor = (spec: Experiment): Floor | null => floors.get(whichData(spec)) ?? null;
