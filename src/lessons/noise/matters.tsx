import { change, useExperiment } from '../../state/experiment.ts';
import { Select } from '../../ui/Select.tsx';
import { useSchedules } from '../common/useSchedules.ts';

/** How noise is added. */
export default function Matters() {
  const schedule = useExperiment((spec) => spec.schedule);
  const items = useSchedules().map(([value, { label }]) => ({ value, label }));
  return (
    <Select
      name="Schedule"
      items={items}
      value={schedule}
      onChange={(value) => change({ schedule: value })}
    />
  );
}
