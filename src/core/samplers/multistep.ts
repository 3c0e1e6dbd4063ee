/**
 * What the multistep methods share: f is known at a few earlier points s_j (the present one is s = 0) and is to be
 * integrated ahead against a weight, ∫ f(s) w(s) ds, by the polynomial through those points.
 */
import type { Level, Resume } from '../types.ts';

/** What a multistep method remembers of an earlier step: nothing but what was yielded. */
export interface Past<X> {
  /** The coordinate in which f is taken to be a polynomial. */
  readonly at: number;
  readonly level: Level;
  readonly x: X;
  readonly denoised: X;
}

/** How many steps a multistep sampler may look back on, the present one included: what is older may be freed. */
export const HISTORY = 4;

/** The steps before the one that a run resumes at, latest first, where the coordinate is finite. */
export const pastOf = <X>(resume: Resume<X> | undefined, coordinate: (level: Level) => number): Past<X>[] =>
  (resume?.known.slice(1) ?? [])
    .map(({ level, x, denoised }) => ({ at: coordinate(level), level, x, denoised }))
    .filter(({ at }) => Number.isFinite(at));

/**
 * Weights c_j with ∫ f·w = M_0·f(0) + Σ c_j·(f(s_j) − f(0)) for every polynomial of degree up to nodes.length.
 * nodes: the s_j, different from 0 and each other; moments: M_0, M_1, … with M_k = ∫ s^k w(s) ds.
 */
export function ahead(nodes: readonly number[], moments: readonly number[]): number[] {
  return nodes.map((node, j) => {
    // Coefficients of Lagrange's polynomial that is 1 at this node and 0 at the others and at 0.
    let polynomial = [0, 1 / node];
    nodes.forEach((other, i) => {
      if (i === j) return;
      const width = node - other;
      polynomial = [...polynomial, 0].map((c, k) => ((polynomial[k - 1] ?? 0) - c * other) / width);
    });
    return polynomial.reduce((sum, c, k) => sum + c * moments[k], 0);
  });
}

/** ∫ s^k ds from 0 to h, for k = 0 … count − 1. */
export const plainMoments = (h: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => h ** (k + 1) / (k + 1));

/** ∫ s^k e^(s − h) ds from 0 to h, for k = 0 … count − 1, by parts. Exact for h from −∞ on where h^k is. */
export function exponentialMoments(h: number, count: number): number[] {
  const moments = [-Math.expm1(-h)];
  for (let k = 1; k < count; k++) moments.push(h ** k - k * moments[k - 1]);
  return moments;
}
