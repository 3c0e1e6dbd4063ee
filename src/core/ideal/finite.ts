import { type Floats, like, rows } from '../arrays.ts';
import type { Level } from '../types.ts';
import { type Ideal, softmax } from './posterior.ts';

/**
 * Exact denoiser for a finite set of equally likely items: the mean of the items, weighted by
 * softmax(−|x − alpha·item|² / 2sigma²). As noise goes, it gives back what is in the set and nothing else.
 */
export class FiniteSet implements Ideal {
  readonly candidates: number;
  private readonly weights: Float64Array;
  private readonly centre: Float64Array;

  /** data: [K, D], not copied. Throws RangeError on an empty set or one without whole rows. */
  constructor(
    readonly data: Floats,
    readonly dimension: number,
  ) {
    this.candidates = rows(data, dimension);
    if (this.candidates === 0) throw new RangeError('The set is empty; pass at least one item');
    this.weights = new Float64Array(this.candidates);
    this.centre = new Float64Array(dimension);
  }

  denoise<A extends Floats>(x: A, level: Level): A {
    const out = like(x, x.length);
    const { dimension } = this;
    for (let b = 0; b < rows(x, dimension); b++) {
      this.look(x, b, level);
      out.set(this.mean(), b * dimension);
    }
    return out;
  }

  uncertainty(x: Floats, level: Level): Float64Array {
    const { dimension, weights, data } = this;
    return Float64Array.from({ length: rows(x, dimension) }, (_, b) => {
      this.look(x, b, level);
      const mean = this.mean();
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        if (weights[k] === 0) continue;
        let square = 0;
        for (let i = 0; i < dimension; i++) square += (data[k * dimension + i] - mean[i]) ** 2;
        sum += weights[k] * square;
      }
      return sum;
    });
  }

  posterior(x: Floats, level: Level): Float64Array {
    const out = new Float64Array(rows(x, this.dimension) * this.candidates);
    for (let b = 0; b < rows(x, this.dimension); b++) {
      this.look(x, b, level);
      out.set(this.weights, b * this.candidates);
    }
    return out;
  }

  logDensity(x: Floats, level: Level): Float64Array {
    if (level.sigma === 0)
      throw new RangeError('A finite set has no density at sigma = 0; ask at a level with noise');
    const scale = Math.log(this.candidates) + (this.dimension / 2) * Math.log(2 * Math.PI * level.sigma ** 2);
    return Float64Array.from({ length: rows(x, this.dimension) }, (_, b) => this.look(x, b, level) - scale);
  }

  /** Of the items as they are weighed now: [D], the same array each time. */
  private mean(): Float64Array {
    const { dimension, weights, data, centre } = this;
    centre.fill(0);
    for (let k = 0; k < weights.length; k++) {
      if (weights[k] === 0) continue;
      for (let i = 0; i < dimension; i++) centre[i] += weights[k] * data[k * dimension + i];
    }
    return centre;
  }

  /** Weighs the items for row b and returns ln Σ exp(−|x − alpha·item|² / 2sigma²). */
  private look(x: Floats, b: number, { alpha, sigma }: Level): number {
    const { dimension, weights, data } = this;
    let nearest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < weights.length; k++) {
      let square = 0;
      for (let i = 0; i < dimension; i++)
        square += (x[b * dimension + i] - alpha * data[k * dimension + i]) ** 2;
      weights[k] = square;
      if (square < nearest) nearest = square;
    }
    // From the nearest on, so that sigma = 0 leaves the nearest alone (or the nearest ones, equally) and no 0/0.
    for (let k = 0; k < weights.length; k++)
      weights[k] = weights[k] === nearest ? 0 : (nearest - weights[k]) / (2 * sigma ** 2);
    return softmax(weights) - nearest / (2 * sigma ** 2);
  }
}
