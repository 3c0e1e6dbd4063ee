import { paintIcon } from '../../modalities/schedule.ts';
import { change, useExperiment } from '../../state/experiment.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useSchedules } from './useSchedules.ts';

/** The schedules, each shown by its curve. */
export function ScheduleChoice() {
  const schedule = useExperiment((spec) => spec.schedule);
  const items = useSchedules().map(([value, one]) => ({
    value,
    label: one.label,
    icon: (
      <Canvas className="schedule-icon" paint={(context, box, look) => paintIcon(context, one, box, look)} />
    ),
  }));
  return (
    <Choice
      name="Schedule"
      items={items}
      value={schedule}
      onChange={(value) => change({ schedule: value })}
    />
  );
}
