/** How far samples do what was asked, and how much they vary: from what was seen in them, pooled over runs. */
import { spread } from '../../core/metrics.ts';
import { type Estimate, estimate } from '../../core/tally.ts';
import type { Seen } from '../../state/seeing.ts';

export interface Figures {
  readonly obedience: Estimate;
  /** As a share of how much real data vary. */
  readonly diversity: Estimate;
  readonly samples: number;
}

/**
 * Mean over samples, which are independent; what was asked of one sample is not. The error is no less than that of a
 * share of one right and one wrong sample more (Laplace), lest a few samples that are all right look certain.
 */
export function shareOf(right: readonly number[]): Estimate {
  const n = right.length;
  const { mean, error } = estimate(right);
  if (error === null) return { mean, error };
  const unsure = (mean * n + 1) / (n + 2);
  const least = Math.sqrt((unsure * (1 - unsure)) / (n + 2));
  return { mean, error: Math.max(least, error) };
}

/** The ratio of two spreads, whose errors are independent (to first order). */
export function ratioOf(a: Estimate, b: Estimate): Estimate {
  const mean = a.mean / b.mean;
  if (a.error === null || b.error === null) return { mean, error: null };
  return { mean, error: mean * Math.hypot(a.mean ? a.error / a.mean : 0, b.error / b.mean) };
}

/** null where nothing has been seen. real: how much real data vary, seen in the same way. */
export function figuresOf(runs: readonly Seen[], real: Estimate): Figures | null {
  const [first] = runs;
  if (!first) return null;
  const { dimension } = first;
  const features = new Float32Array(runs.reduce((sum, one) => sum + one.features.length, 0));
  let at = 0;
  for (const one of runs) {
    features.set(one.features, at);
    at += one.features.length;
  }
  const right = runs.flatMap((one) => one.right);
  return {
    obedience: shareOf(right),
    diversity: ratioOf(spread(features, dimension), real),
    samples: right.length,
  };
}

const percent = (value: number) => `${(100 * value).toFixed(Math.abs(value) < 0.995 ? 1 : 0)} %`;

/** “97.8 ± 0.5 %” */
export const figureText = ({ mean, error }: Estimate): string =>
  error === null ? percent(mean) : `${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;

/** “0.212 ± 0.008” */
export const distanceText = ({ mean, error }: Estimate): string =>
  error === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${error.toFixed(3)}`;
