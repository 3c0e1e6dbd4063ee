import { useMemo } from 'react';
import type { Schedule } from '../../core/types.ts';
import { useExperiment } from '../../state/experiment.ts';
import { type ScheduleName, scheduleNamed, scheduleNames } from '../../state/schedule.ts';

/** All schedules with their names, the one that is drawn by hand at the end. */
export function useSchedules(): readonly (readonly [ScheduleName, Schedule])[] {
  const curve = useExperiment((spec) => spec.curve);
  return useMemo(() => scheduleNames.map((name) => [name, scheduleNamed(name, curve)] as const), [curve]);
}
