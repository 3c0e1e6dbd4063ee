/** The least loss of a network that is told a class at most times, and at others none. */
import { DROPPED } from '../../core/dropped.ts';
import { blended, type LeastErrors, leastErrors } from '../../core/floor.ts';
import type { Classed, ClassedSet, FiniteSet, Ideal } from '../../core/ideal.ts';

export interface ToldFloor {
  /** Told the class, as all samples on the stage are. */
  readonly told: LeastErrors;
  /** As in training. */
  readonly trained: LeastErrors;
}

/** Data to measure on, of classes that each make up a share of them. */
export interface Shared<I extends Ideal> {
  readonly shareOf: (ideal: I) => number;
  /** So many of them, [count, D], or fewer: of a class, or where label is null of all. */
  readonly draw: (ideal: I, label: number | null, count: number) => Float32Array;
  /** Samples of all classes together, and without any. */
  readonly counts: readonly [told: number, untold: number];
}

/** Fewest of a class. */
const FEWEST = 40;

export function* toldFloor<I extends Ideal>(
  { each, all }: Classed<I>,
  { shareOf, draw, counts: [many, untold] }: Shared<I>,
): Generator<void, ToldFloor> {
  const parts = [];
  for (const [label, ideal] of each) {
    const share = shareOf(ideal);
    const x0 = draw(ideal, label, Math.max(FEWEST, Math.ceil(many * share)));
    parts.push({ errors: yield* leastErrors(ideal, x0, 0), share });
  }
  const told = blended(parts);
  const without = yield* leastErrors(all, draw(all, null, untold), 0);
  const trained = blended([
    { errors: told, share: 1 - DROPPED },
    { errors: without, share: DROPPED },
  ]);
  return { told, trained };
}

/** Items of a set, each about as often as the others, spread over it. */
function some({ data, dimension, candidates }: FiniteSet, count: number): Float32Array {
  const out = new Float32Array(count * dimension);
  for (let row = 0; row < count; row++) {
    const from = Math.floor(candidates > count ? (row * candidates) / count : row % candidates) * dimension;
    out.set(data.subarray(from, from + dimension), row * dimension);
  }
  return out;
}

/** Of a finite set. counts: as of `Shared`. */
export const toldFloorOfSet = (set: ClassedSet, counts: readonly [number, number]) =>
  toldFloor(set, {
    counts,
    shareOf: ({ candidates }) => candidates / set.all.candidates,
    draw: (items, _, count) => some(items, count),
  });
