/** The exact denoiser of a set of points. */
import { GaussianMixture, type Ideal, RoundMixture } from '../../../core/ideal.ts';
import { middleOf } from '../../../modalities/plane.ts';
import type { DataName } from '../../../state/experiment.ts';
import { type Opened, openedSource } from '../../../state/sources.ts';

export interface Exact {
  readonly ideal: Ideal;
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

/** A flat shape as equal Gaussians in the middles of its cells. */
function cells(density: NonNullable<Source['density']>): Exact {
  const means: number[] = [];
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const [x, y] = [middleOf(column, CELLS), middleOf(row, CELLS)];
      if (density(x, y) > 0) means.push(x, y);
    }
  const width = SPREAD * (middleOf(1, CELLS) - middleOf(0, CELLS));
  return { ideal: new RoundMixture(Float64Array.from(means), 2, width ** 2), kind: 'cells', width };
}

function closed(mixture: NonNullable<Source['mixture']>): Exact {
  const [{ covariance, weight }] = mixture;
  const same = mixture.every((one) => one.covariance === covariance && one.weight === weight);
  if (typeof covariance !== 'number' || !same)
    return { ideal: new GaussianMixture(mixture), kind: 'closed', width: null };
  const means = Float64Array.from(mixture.flatMap(({ mean }) => Array.from(mean)));
  return { ideal: new RoundMixture(means, 2, covariance), kind: 'closed', width: Math.sqrt(covariance) };
}

const known = new Map<DataName, Exact>();

/** null for what are no points in the plane, and before they are open. */
export function exactOf(name: DataName): Exact | null {
  const found = known.get(name);
  if (found) return found;
  const opened = openedSource(name);
  if (opened.kind !== 'ready') return null;
  const { mixture, density } = opened.source;
  const made = mixture ? closed(mixture) : density ? cells(density) : null;
  if (made) known.set(name, made);
  return made;
}
