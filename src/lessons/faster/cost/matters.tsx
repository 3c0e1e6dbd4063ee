import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { Select } from '../../../ui/Select.tsx';
import { measureLabel, measureOf, offeredMeasures } from './words.ts';

/** What lies upwards, in one line. */
export default function MeasureSelect() {
  const data = useExperiment((spec) => spec.data);
  useSource(data);
  const value = useExperiment(measureOf);
  const items = offeredMeasures({ data }).map((name) => ({
    value: name,
    label: measureLabel(name, { data }) ?? name,
  }));
  return (
    <Select
      name={fields.costUp.label}
      items={items}
      value={value}
      onChange={(costUp) => change({ costUp, costChart: 'cost' })}
    />
  );
}
