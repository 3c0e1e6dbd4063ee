import { change, fields, useExperiment } from '../../state/experiment.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Row } from './Row.tsx';

/** By which number a training draws its first weights. */
export function TrialRow() {
  const value = useExperiment((spec) => spec.trial);
  return (
    <Row name={fields.trial.label}>
      <NumberField field={fields.trial} value={value} digits={4} onChange={(trial) => change({ trial })} />
    </Row>
  );
}
