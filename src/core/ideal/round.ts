import { type Floats, rows } from '../arrays.ts';
import type { Level } from '../types.ts';
import { FiniteSet } from './finite.ts';
import type { Ideal } from './posterior.ts';

/**
 * Exact denoiser for equally likely round Gaussians of one variance: `GaussianMixture` for that case, with less work. At any
 * level it weighs its centres as a finite set does at a noise of √(alpha²·variance + sigma²).
 */
export class RoundMixture implements Ideal {
  readonly dimension: number;
  readonly candidates: number;
  private readonly centres: FiniteSet;

  /** means: [K, D], not copied. Throws RangeError on no means, half rows, or a variance that is not positive. */
  constructor(
    means: Floats,
    dimension: number,
    readonly variance: number,
  ) {
    if (!(variance > 0)) throw new RangeError(`The variance is ${variance}; use a positive number`);
    this.centres = new FiniteSet(means, dimension);
    this.dimension = dimension;
    this.candidates = this.centres.candidates;
  }

  denoise<A extends Floats>(x: A, level: Level): A {
    const out = this.centres.denoise(x, this.noised(level));
    const { alpha, sigma } = level;
    const gain = (alpha * this.variance) / (alpha ** 2 * this.variance + sigma ** 2);
    for (let i = 0; i < rows(x, this.dimension) * this.dimension; i++)
      out[i] += gain * (x[i] - alpha * out[i]);
    return out;
  }

  uncertainty(x: Floats, level: Level): Float64Array {
    // Each centre left is s = sigma²/(alpha²·variance + sigma²) times as far from the mean as in the set of centres.
    const shrink = level.sigma ** 2 / (level.alpha ** 2 * this.variance + level.sigma ** 2);
    const within = this.dimension * this.variance * shrink;
    return this.centres.uncertainty(x, this.noised(level)).map((between) => within + shrink ** 2 * between);
  }

  posterior(x: Floats, level: Level): Float64Array {
    return this.centres.posterior(x, this.noised(level));
  }

  logDensity(x: Floats, level: Level): Float64Array {
    return this.centres.logDensity(x, this.noised(level));
  }

  private noised({ t, alpha, sigma }: Level): Level {
    return { t, alpha, sigma: Math.sqrt(alpha ** 2 * this.variance + sigma ** 2) };
  }
}
