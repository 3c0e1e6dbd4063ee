/** The noise levels that a network in training is measured at, and what an error counts there. */
import type { Level } from '../../core/types.ts';
import { unitLevel } from '../../core/unitLevel.ts';
import { countOfX0, weightings } from '../../core/weighting.ts';
import type { Pupil } from '../common/pupil/pupil.ts';

/** At each of these times the error is measured. */
export const times: readonly number[] = Array.from({ length: 12 }, (_, i) => (i + 0.5) / 12);

/**
 * At `times`, how much of the loss comes of the squared gap to the exact answer; of the squared error itself, where none
 * is known.
 */
export interface Losses {
  readonly each: readonly number[];
  readonly gaps: boolean;
}

/** How much of the loss an error of x̂0 makes at a level. */
export function lossPerX0({ spec }: Pick<Pupil, 'spec'>, level: Level): number {
  const unit = unitLevel(level);
  return countOfX0(weightings[spec.weighting], spec.learns, { t: level.t, ...unit });
}
