import { change, useExperiment } from '../../state/experiment.ts';
import { dataNames, dataset } from '../../state/sources.ts';
import { Select } from '../../ui/Select.tsx';

/** The data that a network has learnt, in one line. */
export function DataSelect() {
  const data = useExperiment((spec) => spec.data);
  const items = dataNames
    .filter((name) => dataset(name).model)
    .map((value) => ({ value, label: dataset(value).label }));
  return <Select name="Data" items={items} value={data} onChange={(value) => change({ data: value })} />;
}
