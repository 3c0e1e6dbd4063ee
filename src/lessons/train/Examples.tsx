import { change, fields, useExperiment } from '../../state/experiment.ts';
import { Slider } from '../../ui/Slider.tsx';

export const dial = ['1', '3', '10', '30', '100', '300', '1000', 'all'] as const;

/** How many samples of the data it learns from, again and again. */
export function Examples() {
  const examples = useExperiment((spec) => spec.examples);
  const text = examples === 'all' ? 'new ones at each step' : examples;
  return (
    <Slider
      name={fields.examples.label}
      value={dial.indexOf(examples)}
      min={0}
      max={dial.length - 1}
      step={1}
      text={text}
      help="Few examples are learnt by heart"
      onChange={(i) => change({ examples: dial[i] })}
    />
  );
}
