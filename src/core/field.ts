/** What a denoiser says at each place of the plane, or of any space: arrows that a sampler follows. */
import type { Level, Schedule } from './types.ts';

/** How fast signal and noise change: d alpha/dt and d sigma/dt. */
export interface Rates {
  readonly alpha: number;
  readonly sigma: number;
}

const STEP = 1e-4;

/** By differences of the schedule, one-sided at its ends. Throws RangeError outside 0 ≤ t ≤ 1. */
export function ratesAt(schedule: Schedule, t: number): Rates {
  const [before, after] = [Math.max(0, t - STEP), Math.min(1, t + STEP)].map((at) => schedule.level(at));
  const span = after.t - before.t;
  return { alpha: (after.alpha - before.alpha) / span, sigma: (after.sigma - before.sigma) / span };
}

export const arrowKinds = {
  /** −dx/dt of the probability-flow ODE: where a sampler goes, from noise to data. */
  velocity: { label: 'Velocity', source: 'arXiv:2011.13456 eq. 13; arXiv:2303.08797 §2.2' },
  /** ∇ ln p(x). */
  score: { label: 'Score', source: 'arXiv:2011.13456 §2' },
} as const satisfies Record<string, { label: string; source: string }>;
export type ArrowKind = keyof typeof arrowKinds;

/**
 * [a, b] with the arrow = a·x + b·x̂0, where x̂0 = E[x0 | x] and so eps = (x − alpha·x̂0)/sigma.
 * Throws RangeError at sigma = 0, where both are infinite.
 */
export function arrowTerms(
  kind: ArrowKind,
  { t, alpha, sigma }: Level,
  rates: Rates,
): [x: number, x0: number] {
  if (sigma === 0) throw new RangeError(`There are no arrows without noise (t = ${t}); ask where sigma > 0`);
  if (kind === 'score') return [-1 / sigma ** 2, alpha / sigma ** 2];
  return [-rates.sigma / sigma, (alpha * rates.sigma) / sigma - rates.alpha];
}
