import { schedules } from '../../core/schedules.ts';
import type { Schedule } from '../../core/types.ts';
import type { Pupil } from '../common/pupil/pupil.ts';

/** Networks are trained on the levels of a published schedule; in place of one that is drawn by hand, of the cosine. */
export const scheduleOfPupil = ({ emphasis }: Pick<Pupil, 'emphasis'>): Schedule =>
  schedules[emphasis.schedule];
