/** Which noise levels a training dwells on, and how much an error counts there. */
import type { Prediction } from './process.ts';
import { standardNormalQuantile } from './quantile.ts';
import { schedules } from './schedules.ts';
import type { Level, Schedule } from './types.ts';
import { LIMIT, unitLevel } from './unitLevel.ts';

/** What a network may answer with: all but the score, which is epsilon to scale. */
export type Answer = Exclude<Prediction, 'score'>;

export interface Weighting {
  readonly label: string;
  readonly source: string;
  /** The level at a share of the batch, in (0, 1): spread evenly, so that the levels follow their distribution. */
  level(schedule: Schedule, share: number): Level;
  /**
   * How much the squared error of x̂0 counts at a signal-to-noise ratio, alpha²/sigma²; null: as much as that of what
   * is predicted does by itself.
   */
  readonly ofX0: ((snr: number) => number) | null;
}

const along = (schedule: Schedule, share: number): Level => unit(schedule.level(share));

/** As a network sees it: variance-preserving. */
const unit = (level: Level): Level => {
  const { alpha, sigma } = unitLevel(level);
  return { t: level.t, alpha, sigma };
};

/** arXiv:2303.09556 §3.4. */
const GAMMA = 5;
/** ln(sigma/alpha) of arXiv:2206.00364 table 1: mean and standard deviation. */
const [MIDDLE, SPREAD] = [-1.2, 1.2];
/** Beyond this share of either end the normal distribution has no end. */
const EDGE = 1e-6;

export const weightings = {
  uniform: {
    label: 'none',
    source: 'arXiv:2006.11239 eq. 14',
    level: along,
    ofX0: null,
  },
  minSnr: {
    label: 'min-SNR',
    source: 'arXiv:2303.09556 §3.4',
    level: along,
    ofX0: (snr) => Math.min(snr, GAMMA),
  },
  /** Of data of variance 1: (sigma² + 1)/sigma² with sigma their sigma/alpha, and levels of their own. */
  edm: {
    label: 'EDM',
    source: 'arXiv:2206.00364 table 1',
    level: (_, share) => {
      const sigma = Math.exp(
        MIDDLE + SPREAD * standardNormalQuantile(Math.min(1 - EDGE, Math.max(EDGE, share))),
      );
      const norm = Math.hypot(1, sigma);
      return { t: share, alpha: 1 / norm, sigma: sigma / norm };
    },
    ofX0: (snr) => snr + 1,
  },
} as const satisfies Record<string, Weighting>;
export type WeightingName = keyof typeof weightings;

/** What of a training is no matter of the network. */
export interface Emphasis {
  readonly schedule: keyof typeof schedules;
  readonly weighting: WeightingName;
  /** The one time that all are noised to. Absent: what the weighting says. */
  readonly only?: number;
}

/** How many times larger an error of the prediction is than the one of x̂0 that it comes from. level: variance-preserving. */
const magnifies: { readonly [P in Answer]: (level: Level) => number } = {
  x0: () => 1,
  epsilon: ({ alpha, sigma }) => alpha / sigma,
  v: ({ sigma }) => 1 / sigma,
  velocity: ({ alpha, sigma }) => 1 + alpha / sigma,
};

/** Beyond what networks are told of nothing counts more. */
const bounded = (level: Level): Level => {
  const least = Math.exp(-LIMIT / 2);
  return { ...level, alpha: Math.max(level.alpha, least), sigma: Math.max(level.sigma, least) };
};

/** How much the squared error of a prediction counts. level: variance-preserving. */
export function countOf({ ofX0 }: Weighting, predicts: Answer, level: Level): number {
  if (!ofX0) return 1;
  const at = bounded(level);
  return ofX0((at.alpha / at.sigma) ** 2) / magnifies[predicts](at) ** 2;
}

/** How much the squared error of x̂0 counts, by way of the prediction. level: variance-preserving. */
export function countOfX0({ ofX0 }: Weighting, predicts: Answer, level: Level): number {
  const at = bounded(level);
  return ofX0 ? ofX0((at.alpha / at.sigma) ** 2) : magnifies[predicts](at) ** 2;
}

/** Level and count of a share of a batch. */
export function emphasised(
  { schedule, weighting, only }: Emphasis,
  predicts: Answer,
  share: number,
): { readonly level: Level; readonly count: number } {
  const chosen: Weighting = weightings[weighting];
  const level =
    only === undefined ? chosen.level(schedules[schedule], share) : along(schedules[schedule], only);
  return { level, count: countOf(chosen, predicts, level) };
}
