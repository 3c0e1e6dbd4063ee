/** The sentence of textbooks, held against what was measured here: slower than GANs, but more diverse and of higher fidelity. */
import type { Estimate } from '../../../core/tally.ts';
import type { Curve, Mark } from './curves.ts';

export type Said = 'holds' | 'fails' | 'open';
export const claims = ['speed', 'diversity', 'fidelity'] as const;
export type Claim = (typeof claims)[number];

export interface Verdict {
  readonly claim: Claim;
  readonly said: Said;
  /** Milliseconds of a lot, coverage, or density. */
  readonly diffusion: Estimate | null;
  readonly gan: Estimate | null;
}

export interface Trial {
  /** The diffusion sampler that comes closest to the data so far, not the student. */
  readonly best: Mark;
  readonly verdicts: readonly Verdict[];
}

/** Standard errors of a difference that are more than chance. */
const CERTAIN = 2;

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

/** null while there is nothing to compare. */
export function tried(curves: readonly Curve[]): Trial | null {
  const of = (network: string) =>
    curves.filter(({ contender }) => contender.network === network).flatMap(({ marks }) => marks);
  const known = of('teacher').filter((mark) => Number.isFinite(closeness(mark)));
  const [gan] = of('gan');
  if (!gan || !known.length) return null;
  const best = known.reduce((a, b) => (closeness(b) < closeness(a) ? b : a));
  const pairs = {
    speed: [best.time, gan.time],
    diversity: [best.figures.coverage, gan.figures.coverage],
    fidelity: [best.figures.density, gan.figures.density],
  } as const;
  return {
    best,
    verdicts: claims.map((claim) => {
      const [diffusion, other] = pairs[claim];
      return { claim, said: isMore(diffusion, other), diffusion, gan: other };
    }),
  };
}
