import { schedules } from '../../core/schedules.ts';
import type { Schedule } from '../../core/types.ts';
import type { Pupil } from '../common/pupil/pupil.ts';

export const scheduleOfPupil = ({ emphasis }: Pick<Pupil, 'emphasis'>): Schedule =>
  schedules[emphasis.schedule];
