/** Eigenvalues of small symmetric matrices, in float64. Matrices are row-major [n, n]. */
import { atOnce } from './pace.ts';

export interface Eigen {
  /** [n], in no particular order. */
  readonly values: Float64Array;
  /** [n, n]; column j belongs to values[j]. Columns are orthonormal. */
  readonly vectors: Float64Array;
}

const MAX_SWEEPS = 30;

/**
 * A = V·diag(values)·Vᵀ by cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, §8.5). The upper triangle is taken as the
 * mirror of the lower one. Throws RangeError if matrix is not [n, n] or has values that are not finite.
 */
export const eigen = (matrix: ArrayLike<number>, n: number): Eigen => atOnce(eigenSteps(matrix, n));

/** `eigen`, with a yield after each row of rotations: n²·12 products at a time. */
export function* eigenSteps(matrix: ArrayLike<number>, n: number): Generator<void, Eigen> {
  if (matrix.length !== n * n)
    throw new RangeError(`A matrix of ${matrix.length} values is not ${n} by ${n}`);
  const a = Float64Array.from({ length: n * n }, (_, i) => matrix[Math.max(i, mirror(i, n))]);
  if (!a.every(Number.isFinite))
    throw new RangeError('The matrix has values that are not finite; look for NaN in what it was made of');
  const vectors = Float64Array.from({ length: n * n }, (_, i) => +(i % (n + 1) === 0));
  for (let sweep = 0; sweep < MAX_SWEEPS && !isDiagonal(a, n); sweep++)
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q);
      yield;
    }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * (n + 1)]), vectors };
}

const mirror = (i: number, n: number): number => (i % n) * n + Math.floor(i / n);

/** Whether what is left off the diagonal is lost in rounding beside the whole. */
function isDiagonal(a: Float64Array, n: number): boolean {
  let all = 0;
  let off = 0;
  for (let i = 0; i < n * n; i++) {
    all += a[i] ** 2;
    if (i % (n + 1) !== 0) off += a[i] ** 2;
  }
  return off <= 1e-32 * all;
}

/** Makes a[p, q] zero by turning rows, columns and vectors p and q. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * (n + 1)] - a[p * (n + 1)]) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  turnPair(a, p, q, n, n, c, s);
  turnPair(a, p * n, q * n, 1, n, c, s);
  turnPair(vectors, p, q, n, n, c, s);
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

/** Turns two strided rows of length n against each other. */
function turnPair(
  m: Float64Array,
  p: number,
  q: number,
  stride: number,
  n: number,
  c: number,
  s: number,
): void {
  for (let i = 0; i < n; i++) {
    const x = m[p + i * stride];
    const y = m[q + i * stride];
    m[p + i * stride] = c * x - s * y;
    m[q + i * stride] = s * x + c * y;
  }
}
