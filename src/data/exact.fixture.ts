/** The exact denoisers of the sets of points, and runs with them, for tests. */
import { combine } from '../core/arrays.ts';
import { GaussianMixture, type Ideal, RoundMixture } from '../core/ideal.ts';
import { normals, streams } from '../core/random.ts';
import type { Level, OptionValues, Sampler, Step, Tools } from '../core/types.ts';
import { pointSets } from './points/index.ts';
import type { Source } from './types.ts';

export type PointSet = keyof typeof pointSets;
export const pointNames = Object.keys(pointSets) as PointSet[];

/** Cells along a side of the part of the plane that is covered, and half its side: shapes lie well within. */
const CELLS = 40;
const REACH = 3;

/** A flat shape as equal Gaussians in the middles of its cells, half a cell wide. */
function cells(density: NonNullable<Source['density']>): Ideal {
  const width = (2 * REACH) / CELLS;
  const middle = (cell: number) => (cell + 0.5) * width - REACH;
  const all = Array.from({ length: CELLS ** 2 }, (_, i) => [
    middle(i % CELLS),
    middle(Math.floor(i / CELLS)),
  ]);
  const means = all.filter(([x, y]) => density(x, y) > 0).flat();
  return new RoundMixture(Float64Array.from(means), 2, (0.5 * width) ** 2);
}

/** As `RoundMixture` where the components are alike, which is many times as fast. */
function mixed(mixture: NonNullable<Source['mixture']>): Ideal {
  const [{ covariance, weight }] = mixture;
  if (typeof covariance !== 'number') return new GaussianMixture(mixture);
  if (!mixture.every((one) => one.covariance === covariance && one.weight === weight))
    return new GaussianMixture(mixture);
  return new RoundMixture(
    Float64Array.from(mixture.flatMap(({ mean }) => [...Array.from(mean)])),
    2,
    covariance,
  );
}

const known = new Map<PointSet, Ideal>();

export const sourceOf = (name: PointSet): Source => pointSets[name].open();

export function idealOf(name: PointSet): Ideal {
  const { mixture, density } = sourceOf(name);
  const ideal = known.get(name) ?? (mixture ? mixed(mixture) : cells(density!));
  known.set(name, ideal);
  return ideal;
}

export const drawn = (name: PointSet, count: number, seed = 0): Float64Array =>
  Float64Array.from(sourceOf(name).draw(seed, count).x);

export const noiseOf = (seed: number, stream: number, step: number, length: number): Float64Array =>
  normals(seed, stream, step, new Float64Array(length));

/** What a sampler works with, for x of so many values. */
export const toolsOf = (ideal: Ideal, length: number, seed = 0): Tools<Float64Array> => ({
  denoise: (x, level) => ideal.denoise(x, level),
  combine: combine as Tools<Float64Array>['combine'],
  noise: (step) => noiseOf(seed, streams.sampler, step, length),
});

interface Walk {
  readonly seed?: number;
  readonly options?: OptionValues;
  readonly tools?: Tools<Float64Array>;
}

/** All states of a run and its result, noisiest first. */
export function walked(
  ideal: Ideal,
  sampler: Sampler,
  start: Float64Array,
  levels: readonly Level[],
  { seed = 0, options, tools = toolsOf(ideal, start.length, seed) }: Walk = {},
): { readonly steps: readonly Step<Float64Array>[]; readonly x: Float64Array } {
  const run = sampler.run(tools, start, levels, options);
  const steps: Step<Float64Array>[] = [];
  for (;;) {
    const { done, value } = run.next();
    if (done) return { steps, x: value };
    steps.push(value);
  }
}

export const startOf = (count: number, { sigma }: Level, seed = 0): Float64Array =>
  noiseOf(seed, streams.start, 0, 2 * count).map((value) => sigma * value);

/** Variance between points, averaged over both coordinates. */
export function varianceOf(x: Float64Array): number {
  const mean = [0, 0];
  x.forEach((value, i) => {
    mean[i % 2] += (2 * value) / x.length;
  });
  return x.reduce((sum, value, i) => sum + (value - mean[i % 2]) ** 2, 0) / x.length;
}

/** Root mean square difference. */
export const apart = (a: Float64Array, b: Float64Array): number =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0) / a.length);
