import { like } from '../arrays.ts';
import type { Level } from '../types.ts';
import { FiniteSet } from './finite.ts';
import type { Ideal } from './posterior.ts';

/** Exact denoiser that is told of which class each x is. */
export class Classed<I extends Ideal = Ideal> {
  /** each: by class. all: for who is told nothing. */
  constructor(
    readonly each: ReadonlyMap<number, I>,
    readonly all: I,
  ) {}

  /** E[x0 | x, class]. x: [B, D], labels: [B] → [B, D]. Throws RangeError on a class that there is none of. */
  denoise(x: Float32Array, labels: ArrayLike<number>, level: Level): Float32Array {
    const { dimension } = this.all;
    const out = like(x, x.length);
    for (const label of new Set(Array.from(labels))) {
      const ideal = this.each.get(label);
      if (!ideal) throw new RangeError(`No item is of class ${label}: ask for one that there is`);
      const rows = rowsOf(labels, label);
      const found = ideal.denoise(chosen(x, rows, dimension), level);
      rows.forEach((row, i) => {
        out.set(found.subarray(i * dimension, (i + 1) * dimension), row * dimension);
      });
    }
    return out;
  }
}

const rowsOf = (labels: ArrayLike<number>, label: number): number[] =>
  Array.from(labels, (one, row) => (one === label ? row : -1)).filter((row) => row >= 0);

/** Exact denoiser of a finite set of equally likely items, told of classes. */
export class ClassedSet extends Classed<FiniteSet> {
  /** data: [K, D], not copied; labels: [K]. Throws RangeError as FiniteSet does. */
  constructor(data: Float32Array, labels: ArrayLike<number>, dimension: number) {
    const each = [...new Set(Array.from(labels))].map(
      (label) => [label, new FiniteSet(chosen(data, rowsOf(labels, label), dimension), dimension)] as const,
    );
    super(new Map(each), new FiniteSet(data, dimension));
  }
}

/** Some rows of a set. data: [K, D] → [list.length, D]. */
export function chosen(data: Float32Array, list: ArrayLike<number>, dimension: number): Float32Array {
  const out = new Float32Array(list.length * dimension);
  for (let row = 0; row < list.length; row++)
    out.set(data.subarray(list[row] * dimension, (list[row] + 1) * dimension), row * dimension);
  return out;
}
