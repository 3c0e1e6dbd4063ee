import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Select } from '../../../ui/Select.tsx';
import { items } from './switches.ts';

/** What is broken. */
export default function Matters() {
  const name = useExperiment((spec) => spec.break);
  return (
    <Select
      name={fields.break.label}
      items={items}
      value={name}
      onChange={(value) => change({ break: value })}
    />
  );
}
