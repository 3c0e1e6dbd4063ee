import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { strengthText } from './words.ts';

/** How much of the reference is left. */
export default function Strength() {
  const strength = useExperiment((spec) => spec.strength);
  return (
    <Slider
      name={fields.strength.label}
      value={strength}
      min={0}
      max={1}
      step={0.05}
      text={strengthText(strength)}
      onChange={(next) => change({ strength: next })}
    />
  );
}
