import { schedules } from '../../core/schedules.ts';
import type { Schedule } from '../../core/types.ts';
import { paintIcon } from '../../modalities/schedule.ts';
import { change, type ScheduleName, useExperiment } from '../../state/experiment.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { Choice } from '../../ui/Choice.tsx';

const items = (Object.entries(schedules) as [ScheduleName, Schedule][]).map(([value, schedule]) => ({
  value,
  label: schedule.label,
  icon: (
    <Canvas
      className="schedule-icon"
      paint={(context, box, look) => paintIcon(context, schedule, box, look)}
    />
  ),
}));

/** The schedules, each shown by its curve. */
export function ScheduleChoice() {
  const schedule = useExperiment((spec) => spec.schedule);
  return (
    <Choice
      name="Schedule"
      items={items}
      value={schedule}
      onChange={(value) => change({ schedule: value })}
    />
  );
}
