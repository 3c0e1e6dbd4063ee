/** What the lots of an entry come to, with errors. */
import { countedCoverage } from '../../../core/metrics.ts';
import { type Estimate, estimate, tally } from '../../../core/tally.ts';
import type { MeasureName } from './fields/offered.ts';
import { type Judgement, NEIGHBOURS } from './judge.ts';

/** null: not known yet, or not said of such data. */
export type Figures = Readonly<Record<MeasureName, Estimate | null>> & {
  /** Lots that are measured. */
  readonly lots: number;
};

/** How many of several lots lie in each neighbourhood. */
function pooled(lots: readonly Judgement[]): Uint32Array {
  const sums = new Uint32Array(lots[0]?.inside.length ?? 0);
  for (const { inside } of lots)
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (inside[i] ?? 0);
  return sums;
}

const coverageOf = (lots: readonly Judgement[], count: number): number =>
  countedCoverage(pooled(lots), lots.length * count, NEIGHBOURS).coverage;

/**
 * Of so many lots at once, since coverage grows with the number of samples: of fewer it is not known. Its error by the jackknife,
 * which leaves out one lot at a time.
 */
export function coverageIn(lots: readonly Judgement[], count: number, whole: number): Estimate | null {
  if (lots.length < whole) return null;
  const all = lots.slice(0, whole);
  const mean = coverageOf(all, count);
  if (whole < 2) return { mean, error: null };
  const without = all.map((_, i) =>
    coverageOf(
      all.filter((__, j) => j !== i),
      count,
    ),
  );
  const middle = without.reduce((sum, one) => sum + one, 0) / whole;
  const squares = without.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  return { mean, error: Math.sqrt(((whole - 1) / whole) * squares) };
}

const densityOf = ({ inside }: Judgement, count: number): number =>
  countedCoverage(inside, count, NEIGHBOURS).density;

/** count: samples of a lot; whole: lots that coverage is of. */
export function figuresOf(lots: readonly Judgement[], count: number, whole: number): Figures {
  const read = lots.flatMap((one) => one.read ?? []);
  return {
    lots: lots.length,
    distance: tally(lots.map(({ distance }) => distance)),
    read: tally(read),
    density: tally(lots.map((one) => densityOf(one, count))),
    coverage: coverageIn(lots, count, whole),
  };
}

/** The same of real samples: of coverage the mean over as many pools as there are. */
export function realFigures(lots: readonly Judgement[], count: number, whole: number): Figures {
  const pools = Array.from({ length: Math.floor(lots.length / whole) }, (_, i) =>
    lots.slice(i * whole, (i + 1) * whole),
  );
  const each = pools.map((pool) => coverageIn(pool, count, whole)).filter((one) => one !== null);
  const error = Math.sqrt(each.reduce((sum, one) => sum + (one.error ?? 0) ** 2, 0)) / each.length;
  return {
    ...figuresOf(lots, count, whole),
    coverage: each.length ? { mean: estimate(each.map(({ mean }) => mean)).mean, error } : null,
  };
}
