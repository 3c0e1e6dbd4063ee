/** How far the training has come that is on the stage. */
import type { Watch } from '../../ui/frame.ts';
import { subscribePupil } from '../common/pupil/pupil.ts';
import { stepsText } from '../common/stepsText.ts';
import { seenNow, subscribeSight } from './sight.ts';

export const watchLearning: readonly Watch[] = [subscribePupil, subscribeSight];

/** “after 1,200 steps” */
export const atStep = (): string => {
  const seen = seenNow();
  return seen ? `after ${stepsText(seen.moment.step)}` : 'none yet';
};
