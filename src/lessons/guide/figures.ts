/** How far samples do what was asked, and how much they vary: from what was seen in them, pooled over runs. */
import { spread } from '../../core/metrics.ts';
import type { Seen } from '../../state/seeing.ts';

/** A share, and its standard error; null where too few samples are there to tell. */
export interface Figure {
  readonly mean: number;
  readonly error: number | null;
}

export interface Figures {
  readonly obedience: Figure;
  /** As a share of how much real data vary. */
  readonly diversity: Figure;
  readonly samples: number;
}

/**
 * Mean over samples, which are independent; what was asked of one sample is not. The error is no less than that of a
 * share of one right and one wrong sample more (Laplace), lest a few samples that are all right look certain.
 */
export function shareOf(right: readonly number[]): Figure {
  const n = right.length;
  const mean = right.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, error: null };
  const squares = right.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const unsure = (mean * n + 1) / (n + 2);
  const least = Math.sqrt((unsure * (1 - unsure)) / (n + 2));
  return { mean, error: Math.max(least, Math.sqrt(squares / (n - 1) / n)) };
}

/** The ratio of two spreads, whose errors are independent (to first order). */
export function ratioOf(a: Figure, b: Figure): Figure {
  const mean = a.mean / b.mean;
  if (a.error === null || b.error === null) return { mean, error: null };
  return { mean, error: mean * Math.hypot(a.mean ? a.error / a.mean : 0, b.error / b.mean) };
}

/** null where nothing has been seen. real: how much real data vary, seen in the same way. */
export function figuresOf(runs: readonly Seen[], real: Figure): Figures | null {
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
