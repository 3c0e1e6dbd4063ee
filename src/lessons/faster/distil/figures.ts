/** How far what is carried ends from the data, with errors: several lots of samples, each against data of its own. */
import { slicedWasserstein } from '../../../core/metrics.ts';
import { type Estimate, estimate } from '../../../core/tally.ts';
import type { Source } from '../../../state/sources.ts';

/** Lots, and samples in each. */
export const [LOTS, LOT] = [4, 750];
export const COUNT = LOTS * LOT;
/** Data that samples are compared with, and others that say how far apart two draws of the data are. */
const [TRUTH, FRESH] = [4101, 4201];
const [DIRECTIONS, EACH] = [16, 4];

const lots = Array.from({ length: LOTS }, (_, lot) => lot);
const lotOf = (x: Float32Array, lot: number) => x.subarray(2 * lot * LOT, 2 * (lot + 1) * LOT);

const truths = new WeakMap<Source, readonly Float32Array[]>();
function truthsOf(source: Source): readonly Float32Array[] {
  const found = truths.get(source) ?? lots.map((lot) => source.draw(TRUTH + lot, LOT).x);
  truths.set(source, found);
  return found;
}

/** Sliced Wasserstein-2 distance of x, [COUNT, 2], to the data: mean ± standard error over the lots. Yields often. */
export function* farFrom(source: Source, x: Float32Array): Generator<void, Estimate> {
  const found: number[] = [];
  for (const [lot, truth] of truthsOf(source).entries()) {
    let squares = 0;
    for (let seed = 0; seed < DIRECTIONS / EACH; seed++) {
      squares += slicedWasserstein(lotOf(x, lot), truth, 2, { directions: EACH, seed }) ** 2;
      yield;
    }
    found.push(Math.sqrt((squares * EACH) / DIRECTIONS));
  }
  return estimate(found);
}

const floors = new WeakMap<Source, Estimate>();

/** The same of fresh data, which are as near as anything can be told to be. */
export function* floorOf(source: Source): Generator<void, Estimate> {
  const known = floors.get(source);
  if (known) return known;
  const fresh = new Float32Array(2 * COUNT);
  for (const lot of lots) fresh.set(source.draw(FRESH + lot, LOT).x, 2 * lot * LOT);
  const found = yield* farFrom(source, fresh);
  floors.set(source, found);
  return found;
}

/** Root mean square distance from where others end that begin at the same noise: mean ± standard error over the lots. */
export function gapTo(x: Float32Array, ends: Float32Array): Estimate {
  return estimate(
    lots.map((lot) => {
      const [a, b] = [lotOf(x, lot), lotOf(ends, lot)];
      return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? Number.NaN)) ** 2, 0) / LOT);
    }),
  );
}

/** “0.062 ± 0.004” */
export const figureText = ({ mean, error }: Estimate): string =>
  error === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${Math.max(error, 0.001).toFixed(3)}`;
