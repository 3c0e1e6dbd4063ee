/** What results are compared with, and how: points by sliced Wasserstein, pictures by energy distance in a feature space. */
import { blockMeans, energySteps } from '../../../core/metrics.ts';
import { inSlices } from '../../../core/pace.ts';
import { getEngine } from '../../../state/engine.ts';
import type { DataName } from '../../../state/experiment.ts';
import type { DataSet, Source } from '../../../state/sources.ts';
import { dataset, drawnSlowly, whenOpen } from '../../../state/sources.ts';
import { sliced } from '../compare/distance.ts';
import { effortOf } from './plan.ts';
import { type Tally, tally } from './tally.ts';

/** Pixels of a side of the squares that stand for a picture that no classifier reads. */
export const BLOCK = 4;
/** Fresh draws of the data that the floor is found from: as many as 2,000 pictures hold beside the references. */
export const FLOORS = 7;

interface Yardstick {
  /** What samples are compared by. */
  see(x: Float32Array, signal?: AbortSignal): Promise<Float32Array>;
  distance(a: Float32Array, b: Float32Array, count: number): Promise<number>;
  /** Below it nothing can be told apart from the data. distances: of fresh draws. */
  floor(distances: readonly number[]): number;
}

const wasserstein: Yardstick = {
  see: async (x) => x,
  // What is not finite has no distance.
  distance: (a, b) => (a.every(Number.isFinite) ? inSlices(sliced(a, b)) : Promise.resolve(Number.NaN)),
  floor: (distances) => tally(distances)!.mean,
};

/** A lane for each set: what is asked about one must not take the place of what is asked about another. */
const energy = ({ reader, event, label }: DataSet): Yardstick => ({
  async see(x, signal) {
    if (!reader) return blockMeans(x, event, BLOCK);
    return (await getEngine()).features({ reader, x, lane: `quality ${label}` }, signal);
  },
  async distance(a, b, count) {
    if (!a.every(Number.isFinite)) return Number.NaN;
    return (await inSlices(energySteps(a, b, a.length / count))).distance;
  },
  // Their mean is 0 but for chance, since nothing is biased: how far they stray is what cannot be told apart.
  floor: (distances) => Math.sqrt(distances.reduce((sum, one) => sum + one * one, 0) / distances.length),
});

const yardstickOf = (data: DataSet): Yardstick => (data.modality === 'points' ? wasserstein : energy(data));

/** Samples by one seed. */
const SERIES = 250;

/** As many samples as asked for, all different. */
async function drawn(source: Source, size: number, count: number): Promise<Float32Array> {
  if (source.size < Infinity) return (await drawnSlowly(source, 0, count)).x;
  const x = new Float32Array(count * size);
  for (let at = 0, seed = 1; at < count; at += SERIES, seed++)
    x.set((await drawnSlowly(source, seed, Math.min(SERIES, count - at))).x, at * size);
  return x;
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

async function open(name: DataName): Promise<Reference> {
  const data = dataset(name);
  const { reference, count, repeats } = effortOf(data);
  const { see, distance } = yardstickOf(data);
  const size = data.event.reduce((product, length) => product * length, 1);
  const all = repeats * reference;
  const x = await drawn(await whenOpen(name), size, all + FLOORS * count);
  const part = (from: number, many: number) => x.slice(from * size, (from + many) * size);
  const seen: Float32Array[] = [];
  for (let i = 0; i < repeats; i++) seen.push(await see(part(i * reference, reference)));
  return {
    fresh: Array.from({ length: FLOORS }, (_, i) => part(all + i * count, count)),
    to: async (samples, repeat, signal) =>
      distance(await see(samples, signal), seen[repeat % repeats], count),
  };
}

export interface Floor {
  readonly level: number;
  /** The distances of the fresh draws. */
  readonly tally: Tally;
}

const references = new Map<DataName, Promise<Reference>>();
const floors = new Map<DataName, Floor>();

/** Opened once; what failed is tried again at the next call. */
export function referenceOf(name: DataName): Promise<Reference> {
  let reference = references.get(name);
  if (!reference) {
    reference = open(name);
    references.set(name, reference);
    reference.catch(() => references.delete(name));
  }
  return reference;
}

/** Measures how far fresh draws of the data are from the reference, unless that is known. */
export async function findFloor(name: DataName, signal?: AbortSignal): Promise<void> {
  if (floors.has(name)) return;
  const { fresh, to } = await referenceOf(name);
  const distances: number[] = [];
  for (const [i, x] of fresh.entries()) distances.push(await to(x, i, signal));
  floors.set(name, { level: yardstickOf(dataset(name)).floor(distances), tally: tally(distances)! });
}

/** As close as any sampler comes, but by chance; null until it is measured. */
export const floorOf = (name: DataName): Floor | null => floors.get(name) ?? null;
