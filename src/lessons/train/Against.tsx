import { change, fields, useExperiment } from '../../state/experiment.ts';
import { Choice } from '../../ui/Choice.tsx';

/** Whether the denoiser learns alone or beside three GANs. */
export function Against() {
  const against = useExperiment((spec) => spec.against);
  return (
    <Choice
      name={fields.against.label}
      items={[
        { value: 'alone', label: 'None' },
        { value: 'gan', label: 'GANs' },
      ]}
      value={against}
      onChange={(value) => change({ against: value })}
    />
  );
}
