/** The exact denoiser of a set of points. */
import { at } from '../../core/at.ts';
import { type Ideal, type IdealSpec, idealOf } from '../../core/ideal.ts';
import { middleOf } from '../../modalities/plane.ts';
import type { DataName } from '../../state/experiment.ts';
import { type Opened, openedSource } from '../../state/sources.ts';

export interface Exact {
  readonly ideal: Ideal;
  readonly spec: IdealSpec;
  /** closed: the data are these Gaussians. cells: the data are a flat shape, and these Gaussians stand for its cells. */
  readonly kind: 'closed' | 'cells';
  /** Standard deviation of each Gaussian, in data units; null where they differ. */
  readonly width: number | null;
}

type Source = Extract<Opened, { kind: 'ready' }>['source'];

/** Cells across the plane. */
const CELLS = 64;
/** Standard deviation of a cell's Gaussian, in cells: neighbours add up to a flat sum but for 3 %. */
const SPREAD = 0.5;

const made = (spec: IdealSpec, kind: Exact['kind'], width: number | null): Exact => ({
  ideal: idealOf(spec),
  spec,
  kind,
  width,
});
const round = (means: Float64Array, variance: number): IdealSpec => ({
  kind: 'round',
  means,
  dimension: 2,
  variance,
});

/** A flat shape as equal Gaussians in the middles of its cells. */
function cells(density: NonNullable<Source['density']>): Exact {
  const means: number[] = [];
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const [x, y] = [middleOf(column, CELLS), middleOf(row, CELLS)];
      if (density(x, y) > 0) means.push(x, y);
    }
  const width = SPREAD * (middleOf(1, CELLS) - middleOf(0, CELLS));
  return made(round(Float64Array.from(means), width ** 2), 'cells', width);
}

/** Throws RangeError on an empty one. */
export function exactOfMixture(mixture: NonNullable<Source['mixture']>): Exact {
  const { covariance, weight } = at(mixture, 0);
  const same = mixture.every((one) => one.covariance === covariance && one.weight === weight);
  if (typeof covariance !== 'number' || !same)
    return made({ kind: 'mixture', components: mixture }, 'closed', null);
  const means = Float64Array.from(mixture.flatMap(({ mean }) => Array.from(mean)));
  return made(round(means, covariance), 'closed', Math.sqrt(covariance));
}

const known = new WeakMap<Source, Exact>();

/** null for what are no points in the plane, and before they are open. */
export function exactOf(name: DataName): Exact | null {
  const opened = openedSource(name);
  return opened.kind === 'ready' ? exactOfSource(opened.source) : null;
}

/** null for what are no points in the plane. */
export function exactOfSource(source: Source): Exact | null {
  const found = known.get(source);
  if (found) return found;
  const { mixture, density } = source;
  const exact = mixture ? exactOfMixture(mixture) : density ? cells(density) : null;
  if (exact) known.set(source, exact);
  return exact;
}

/** The same of one of their classes; null, too, where none is of it, as of a colour that nobody has drawn with. */
export function exactOfClass({ conditional }: Source, label: number): Exact | null {
  try {
    return conditional ? exactOfSource(conditional(label)) : null;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
