import { like } from '../arrays.ts';
import type { Level } from '../types.ts';
import { FiniteSet } from './finite.ts';

/** Exact denoiser of a finite set of equally likely items that is told of which class each x is. */
export class ClassedSet {
  /** By class: the set of its items. */
  readonly each: ReadonlyMap<number, FiniteSet>;
  /** For who is told nothing. */
  readonly all: FiniteSet;

  /** data: [K, D], not copied; labels: [K]. Throws RangeError as FiniteSet does. */
  constructor(data: Float32Array, labels: ArrayLike<number>, dimension: number) {
    this.all = new FiniteSet(data, dimension);
    const rows = new Map<number, number[]>();
    for (let k = 0; k < labels.length; k++) rows.set(labels[k], [...(rows.get(labels[k]) ?? []), k]);
    this.each = new Map(
      [...rows].map(([label, list]) => [label, new FiniteSet(chosen(data, list, dimension), dimension)]),
    );
  }

  /** E[x0 | x, class]. x: [B, D], labels: [B] → [B, D]. Throws RangeError on a class without items. */
  denoise(x: Float32Array, labels: ArrayLike<number>, level: Level): Float32Array {
    const { dimension } = this.all;
    const out = like(x, x.length);
    for (let b = 0; b < labels.length; b++) {
      const set = this.each.get(labels[b]);
      if (!set) throw new RangeError(`No item is of class ${labels[b]}: ask for one that there is`);
      out.set(set.denoise(x.subarray(b * dimension, (b + 1) * dimension), level), b * dimension);
    }
    return out;
  }
}

/** Some rows of a set. data: [K, D] → [list.length, D]. */
export function chosen(data: Float32Array, list: ArrayLike<number>, dimension: number): Float32Array {
  const out = new Float32Array(list.length * dimension);
  for (let row = 0; row < list.length; row++)
    out.set(data.subarray(list[row] * dimension, (list[row] + 1) * dimension), row * dimension);
  return out;
}
