import { change, fields, useExperiment } from '../../state/experiment.ts';
import { Slider } from '../../ui/Slider.tsx';

interface Props {
  readonly max?: number;
  readonly help?: string;
}

/** How strongly what is asked for is followed. */
export function GuidanceSlider({
  max = 8,
  help = '1 is the plain conditional prediction, 0 asks for nothing.',
}: Props) {
  const guidance = useExperiment((spec) => spec.guidance);
  return (
    <Slider
      name={fields.guidance.label}
      value={guidance}
      min={0}
      max={max}
      step={0.25}
      text={guidance.toFixed(2)}
      help={help}
      onChange={(value) => change({ guidance: value })}
    />
  );
}
