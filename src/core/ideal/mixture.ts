import { type Floats, like, rows } from '../arrays.ts';
import { eigen } from '../eigen.ts';
import type { Level } from '../types.ts';
import { type Ideal, softmax } from './posterior.ts';

export interface Component {
  /** Relative; the weights need not sum to 1. */
  readonly weight: number;
  /** [D]. */
  readonly mean: ArrayLike<number>;
  /** One variance for all directions, [D] variances along the axes, or a covariance [D, D]. */
  readonly covariance: number | ArrayLike<number>;
}

/** A component in its own axes, along which it is independent. */
interface Prepared {
  readonly logWeight: number;
  readonly mean: Float64Array;
  readonly variances: Float64Array;
  /** [D, D], axes as columns; left out where they are those of x. */
  readonly axes?: Float64Array;
}

/** What a component is at one level, the same for every x. */
interface Leveled {
  readonly constant: number;
  readonly center: Float64Array;
  readonly precisions: Float64Array;
  readonly gains: Float64Array;
  /** What is left of its variances once x is known, summed up. */
  readonly left: number;
}

/** Exact denoiser for data Σ wₖ·N(μₖ, Σₖ): at any level component k is Gaussian with covariance alpha²Σₖ + sigma²I. */
export class GaussianMixture implements Ideal {
  readonly dimension: number;
  readonly candidates: number;
  private readonly components: readonly Prepared[];
  private readonly weights: Float64Array;
  /** [K, D]: x − alpha·μₖ in the axes of k, for the row that was looked at last. */
  private readonly offsets: Float64Array;

  /** Throws RangeError on no components, bad weights, unequal dimensions, or a covariance not positive definite. */
  constructor(components: readonly Component[]) {
    if (components.length === 0) throw new RangeError('A mixture needs at least one component');
    this.dimension = components[0].mean.length;
    this.candidates = components.length;
    const total = components.reduce((sum, { weight }) => sum + weight, 0);
    this.components = components.map((component, k) => prepare(component, k, this.dimension, total));
    this.weights = new Float64Array(this.candidates);
    this.offsets = new Float64Array(this.candidates * this.dimension);
  }

  denoise<A extends Floats>(x: A, level: Level): A {
    const out = like(x, x.length);
    const at = this.components.map((component) => atLevel(component, level));
    for (let b = 0; b < rows(x, this.dimension); b++) {
      this.look(x, b, at);
      out.set(this.mean(at), b * this.dimension);
    }
    return out;
  }

  uncertainty(x: Floats, level: Level): Float64Array {
    const at = this.components.map((component) => atLevel(component, level));
    return Float64Array.from({ length: rows(x, this.dimension) }, (_, b) => {
      this.look(x, b, at);
      const mean = this.mean(at);
      let sum = 0;
      for (let k = 0; k < this.candidates; k++) {
        if (this.weights[k] === 0) continue;
        const own = new Float64Array(this.dimension);
        this.addMean(own, k, at[k]);
        const apart = own.reduce((total, value, i) => total + (value - mean[i]) ** 2, 0);
        sum += this.weights[k] * (at[k].left + apart);
      }
      return sum;
    });
  }

  posterior(x: Floats, level: Level): Float64Array {
    const out = new Float64Array(rows(x, this.dimension) * this.candidates);
    const at = this.components.map((component) => atLevel(component, level));
    for (let b = 0; b < rows(x, this.dimension); b++) {
      this.look(x, b, at);
      out.set(this.weights, b * this.candidates);
    }
    return out;
  }

  logDensity(x: Floats, level: Level): Float64Array {
    const at = this.components.map((component) => atLevel(component, level));
    return Float64Array.from({ length: rows(x, this.dimension) }, (_, b) => this.look(x, b, at));
  }

  /** Weighs the components for row b and returns its ln p. */
  private look(x: Floats, b: number, at: readonly Leveled[]): number {
    const n = this.dimension;
    for (let k = 0; k < at.length; k++) {
      const { constant, center, precisions } = at[k];
      const { axes } = this.components[k];
      let square = 0;
      for (let j = 0; j < n; j++) {
        let offset = 0;
        if (axes) for (let i = 0; i < n; i++) offset += axes[i * n + j] * (x[b * n + i] - center[i]);
        else offset = x[b * n + j] - center[j];
        square += offset * offset * precisions[j];
        this.offsets[k * n + j] = offset;
      }
      this.weights[k] = constant - square / 2;
    }
    return softmax(this.weights);
  }

  /** E[x0 | x] for the row that was looked at: [D]. */
  private mean(at: readonly Leveled[]): Float64Array {
    const mean = new Float64Array(this.dimension);
    for (let k = 0; k < this.candidates; k++)
      if (this.weights[k] > 0) this.addMean(mean, k, at[k], this.weights[k]);
    return mean;
  }

  /** Adds component k's own posterior mean for the row that was looked at, so many times. */
  private addMean(mean: Float64Array, k: number, { gains }: Leveled, times = 1): void {
    const n = this.dimension;
    const { mean: center, axes } = this.components[k];
    for (let i = 0; i < n; i++) {
      let back = 0;
      if (axes) for (let j = 0; j < n; j++) back += axes[i * n + j] * gains[j] * this.offsets[k * n + j];
      else back = gains[i] * this.offsets[k * n + i];
      mean[i] += times * (center[i] + back);
    }
  }
}

function atLevel({ logWeight, mean, variances }: Prepared, { alpha, sigma }: Level): Leveled {
  const noised = variances.map((variance) => alpha ** 2 * variance + sigma ** 2);
  return {
    constant: noised.reduce((sum, variance) => sum - Math.log(2 * Math.PI * variance) / 2, logWeight),
    center: mean.map((value) => alpha * value),
    precisions: noised.map((variance) => 1 / variance),
    gains: noised.map((variance, i) => (alpha * variances[i]) / variance),
    left: noised.reduce((sum, variance, i) => sum + (variances[i] * sigma ** 2) / variance, 0),
  };
}

function prepare({ weight, mean, covariance }: Component, k: number, n: number, total: number): Prepared {
  if (!(weight > 0 && total < Number.POSITIVE_INFINITY))
    throw new RangeError(`The weight of component ${k} is ${weight}; use a positive number`);
  if (mean.length !== n) throw new RangeError(`Component ${k} has ${mean.length} dimensions instead of ${n}`);
  const { values, vectors } = axesOf(covariance, k, n);
  if (!values.every((variance) => variance > 0))
    throw new RangeError(
      `The covariance of component ${k} is not positive definite; add a small variance to it`,
    );
  return {
    logWeight: Math.log(weight / total),
    mean: Float64Array.from(mean),
    variances: values,
    axes: vectors,
  };
}

function axesOf(
  covariance: Component['covariance'],
  k: number,
  n: number,
): { values: Float64Array; vectors?: Float64Array } {
  if (typeof covariance === 'number') return { values: new Float64Array(n).fill(covariance) };
  if (covariance.length === n) return { values: Float64Array.from(covariance) };
  if (covariance.length === n * n) return eigen(covariance, n);
  throw new RangeError(
    `The covariance of component ${k} has ${covariance.length} values; use 1, ${n} or ${n * n}`,
  );
}
