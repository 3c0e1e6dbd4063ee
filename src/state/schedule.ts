/** The schedules of the page: those of the field, and the one that is drawn by hand. */
import { schedules } from '../core/schedules.ts';
import type { Schedule } from '../core/types.ts';
import { curveOf } from './curve.ts';

export type ScheduleName = keyof typeof schedules | 'drawn';

export const scheduleNames = [...(Object.keys(schedules) as (keyof typeof schedules)[]), 'drawn'] as const;

/** curve: a settled text, of which `drawn` is made. */
export const scheduleNamed = (name: ScheduleName, curve: string): Schedule =>
  name === 'drawn' ? curveOf(curve).schedule : schedules[name];

export const scheduleOf = ({ schedule, curve }: { schedule: ScheduleName; curve: string }): Schedule =>
  scheduleNamed(schedule, curve);
