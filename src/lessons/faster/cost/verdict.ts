/** The sentence of textbooks, held against what was measured here: slower than GANs, but more diverse and of higher fidelity. */
import type { Estimate } from '../../../core/tally.ts';
import type { Curve, Mark } from './curves.ts';

export type Said = 'holds' | 'fails' | 'open';
export type Claim = 'speed' | 'diversity' | 'fidelity';

export interface Verdict {
  readonly claim: Claim;
  readonly said: Said;
  /** Whether there is more to be measured before it can be told. */
  readonly early: boolean;
  /** Milliseconds of a lot, coverage, or density. */
  readonly diffusion: Estimate | null;
  readonly gan: Estimate | null;
}

export interface Trial {
  /** The diffusion sampler that comes closest to the data so far, not the student. */
  readonly best: Mark;
  readonly verdicts: readonly Verdict[];
}

/**
 * Standard errors of a difference that are more than chance: an error that is itself known from five lots is wrong one
 * time in twenty at 2.8 (Student's t of four degrees of freedom), not at 2. What lots do not tell, the chance in
 * the real samples that all are compared with, kept within that in trials with mirror images.
 */
export const CERTAIN = 2.8;

/** Whether a is more than b, by more than chance makes of nothing. */
export function isMore(a: Estimate | null, b: Estimate | null): Said {
  if (!a || !b || a.error === null || b.error === null) return 'open';
  const gap = a.mean - b.mean;
  const chance = CERTAIN * Math.hypot(a.error, b.error);
  if (!(Math.abs(gap) > chance)) return 'open';
  return gap > 0 ? 'holds' : 'fails';
}

const closeness = ({ figures }: Mark): number => {
  const mean = figures.distance?.mean ?? Number.NaN;
  return Number.isNaN(mean) ? Number.POSITIVE_INFINITY : mean;
};

/** More than 1 is no higher fidelity: that is what real samples have (arXiv:2002.09797), and beyond it samples crowd. */
const fidelity = (density: Estimate | null): Estimate | null =>
  density && { ...density, mean: Math.min(density.mean, 1) };

/** What is judged: density, as coverage, of all lots at once, since the error of a few is too small too often. */
const judged = ({ figures }: Mark): Estimate | null => figures.coverage && fidelity(figures.density);

/** null while there is nothing to compare. */
export function tried(curves: readonly Curve[]): Trial | null {
  const of = (network: string) =>
    curves.filter(({ contender }) => contender.network === network).flatMap(({ marks }) => marks);
  const known = of('teacher').filter((mark) => Number.isFinite(closeness(mark)));
  const [gan] = of('gan');
  if (!gan || !known.length) return null;
  const best = known.reduce((a, b) => (closeness(b) < closeness(a) ? b : a));
  const verdict = (claim: Claim, of: (mark: Mark) => Estimate | null, by = of): Verdict => {
    const pair = [by(best), by(gan)] as const;
    const early = pair.some((one) => (one?.error ?? null) === null);
    return { claim, said: isMore(...pair), early, diffusion: of(best), gan: of(gan) };
  };
  return {
    best,
    verdicts: [
      verdict('speed', ({ time }) => time),
      verdict('diversity', ({ figures }) => figures.coverage),
      verdict('fidelity', ({ figures }) => figures.density, judged),
    ],
  };
}
