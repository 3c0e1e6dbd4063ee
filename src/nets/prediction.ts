import { conversion, predictions } from '../core/process.ts';
import type { Level } from '../core/types.ts';
import type { Predicted } from '../data/types.ts';
import { LIMIT } from './level.ts';

/** What a network answers with when its entry does not say: v determines x0 at every level. */
export const USUAL: Predicted = 'v';

/** What a network answers with, where a model says something else than the usual. */
export interface Predicting {
  readonly predicts?: Predicted;
}

/**
 * The answer that a network is trained towards, as coefficients of x0 and eps. level: variance-preserving, as the
 * network sees x (`unitLevel`).
 */
export const targetOf = (predicts: Predicted = USUAL, level: Level): readonly [x0: number, epsilon: number] =>
  predictions[predicts].mix(level);

/** The least alpha that an answer in eps is divided by: at the log-SNR beyond which a network is told no difference. */
const LEAST = Math.exp(-LIMIT / 2);

/**
 * x0 = a·x + b·answer. level: variance-preserving. Finite at every level, where an answer does not determine x0, too:
 *
 * - eps at alpha → 0. x0 = (x − sigma·eps)/alpha magnifies each error of the answer by sigma/alpha, without bound, and
 *   is 0/0 at pure noise. There E[x0 | x] is the mean of the data whatever x is, and alpha·E[x0 | x] is all that an
 *   exact answer leaves over of x, so dividing by `LEAST` instead of less gives 0 in the limit: the mean of data that
 *   are centred, as all here are. An exact answer loses less than LEAST by it (0.0025, in units of the data); that of
 *   a network keeps its errors, magnified by up to 400, which is what predicting eps costs at high noise
 *   (arXiv:2202.00512 §4, arXiv:2305.08891 §3.3).
 * - x0 at sigma = 0, where x is x0: whatever the network says, x is the answer.
 */
export function toDenoised(predicts: Predicted = USUAL, level: Level): readonly [x: number, answer: number] {
  if (level.sigma === 0) return [1 / level.alpha, 0];
  const alpha = predicts === 'epsilon' ? Math.max(level.alpha, LEAST) : level.alpha;
  return conversion(predicts, 'x0', { ...level, alpha });
}
