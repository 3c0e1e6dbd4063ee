import { rows } from '../arrays.ts';
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
  return Math.max(0, between(a, squareRoot(a.covariance, n), b));
}

/** root: of the covariance of a. Rounding may lead below 0. */
function between(a: Moments, root: Float64Array, b: Moments): number {
  const n = a.mean.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    distance += (a.mean[i] - b.mean[i]) ** 2 + a.covariance[i * (n + 1)] + b.covariance[i * (n + 1)];
  }
  const overlap = eigen(product(product(root, b.covariance, n), root, n), n).values;
  return distance - 2 * overlap.reduce((sum, value) => sum + Math.sqrt(Math.max(value, 0)), 0);
}

/** `frechet` of the moments of two sets. a: [n, D], b: [m, D]. Throws RangeError as `moments` and `frechet` do. */
export const frechetDistance = (a: ArrayLike<number>, b: ArrayLike<number>, dimension: number): number =>
  frechet(moments(a, dimension), moments(b, dimension));

/**
 * Squared Fréchet distance of a few events from a Gaussian, without the bias of so few, which is large and larger for sets
 * that vary more (arXiv:1911.07023): the jackknife, which leaves out one group of events at a time, takes away what falls as 1/n
 * (doi:10.1093/biomet/43.3-4.353). So the mean over draws of one distribution is 0 but for 1/n² terms, and a single
 * draw may lie below 0. Needs several times as many events as dimensions. x: [n, D]; groups are of consecutive events.
 * Yields after each group. Throws RangeError as `frechet` does, and
 * where there are fewer than two groups, or than two events in each.
 */
export function* unbiasedFrechet(
  reference: Moments,
  x: ArrayLike<number>,
  dimension: number,
  groups = 10,
): Generator<void, number> {
  const n = rows(x, dimension);
  if (groups < 2 || n < 2 * groups)
    throw new RangeError(
      `${n} events are too few for ${groups} groups: use two groups or more, of two or more`,
    );
  if (reference.mean.length !== dimension)
    throw new RangeError(`Moments of ${reference.mean.length} and ${dimension} dimensions do not compare`);
  const root = squareRoot(reference.covariance, dimension);
  const distance = (values: ArrayLike<number>) => between(reference, root, moments(values, dimension));
  const values = Float64Array.from(x);
  let left = 0;
  for (let group = 0; group < groups; group++) {
    const [from, to] = [group, group + 1].map((one) => Math.floor((one * n) / groups) * dimension);
    left += distance(values.filter((_, i) => i < from || i >= to));
    yield;
  }
  return groups * distance(values) - ((groups - 1) * left) / groups;
}

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
