import { change, fields, useExperiment } from '../../state/experiment.ts';
import { Select } from '../../ui/Select.tsx';
import { dial } from './Examples.tsx';

const items = dial.map((value) => ({ value, label: value }));

/** How much it sees. */
export default function Matters() {
  const examples = useExperiment((spec) => spec.examples);
  return (
    <Select
      name={fields.examples.label}
      items={items}
      value={examples}
      onChange={(value) => change({ examples: value })}
    />
  );
}
