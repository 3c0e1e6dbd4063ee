import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Slider } from '../../../ui/Slider.tsx';

/** How strongly the samples follow the class that is asked for: the network has also learnt to be told none. */
export function Guidance() {
  const guidance = useExperiment((spec) => spec.guidance);
  return (
    <Slider
      name={fields.guidance.label}
      value={guidance}
      min={0}
      max={4}
      step={0.25}
      text={guidance.toFixed(2)}
      help="1 is the network as it is. More follows the class more closely, with less variety."
      onChange={(value) => change({ guidance: value })}
    />
  );
}
