import { eigen } from '../eigen.ts';
import { type Moments, moments } from './moments.ts';

/**
 * Squared Fréchet distance between two Gaussians, |μ₁ − μ₂|² + tr(Σ₁ + Σ₂ − 2(Σ₁^½ Σ₂ Σ₁^½)^½), arXiv:1706.08500
 * eq. 6; in squared units of x. Never below 0. Throws RangeError on unequal dimensions or values that are not finite.
 */
export function frechet(a: Moments, b: Moments): number {
  const n = a.mean.length;
  if (b.mean.length !== n)
    throw new RangeError(`Moments of ${n} and ${b.mean.length} dimensions do not compare`);
  let distance = 0;
  for (let i = 0; i < n; i++) {
    distance += (a.mean[i] - b.mean[i]) ** 2 + a.covariance[i * (n + 1)] + b.covariance[i * (n + 1)];
  }
  const root = squareRoot(a.covariance, n);
  const overlap = eigen(product(product(root, b.covariance, n), root, n), n).values;
  return Math.max(0, distance - 2 * overlap.reduce((sum, value) => sum + Math.sqrt(Math.max(value, 0)), 0));
}

/** `frechet` of the moments of two sets. a: [n, D], b: [m, D]. Throws RangeError as `moments` and `frechet` do. */
export const frechetDistance = (a: ArrayLike<number>, b: ArrayLike<number>, dimension: number): number =>
  frechet(moments(a, dimension), moments(b, dimension));

/** Of a positive semi-definite matrix; what rounding has made negative counts as 0. */
function squareRoot(matrix: Float64Array, n: number): Float64Array {
  const { values, vectors } = eigen(matrix, n);
  const scaled = vectors.map((value, index) => value * Math.sqrt(Math.sqrt(Math.max(values[index % n], 0))));
  return product(scaled, transpose(scaled, n), n);
}

const transpose = (a: Float64Array, n: number): Float64Array =>
  a.map((_, index) => a[(index % n) * n + Math.floor(index / n)]);

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const value = a[i * n + k];
      for (let j = 0; j < n; j++) out[i * n + j] += value * b[k * n + j];
    }
  return out;
}
