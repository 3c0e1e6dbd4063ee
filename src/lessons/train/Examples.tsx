import { change, fields, useExperiment } from '../../state/experiment.ts';
import { useSource } from '../../state/sources.ts';
import { Slider } from '../../ui/Slider.tsx';

export const dial = ['1', '3', '10', '30', '100', '300', '1000', 'all'] as const;

/** How many samples of the data it learns from, again and again. */
export function Examples() {
  const examples = useExperiment((spec) => spec.examples);
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const size = opened.kind === 'ready' ? opened.source.size : Number.POSITIVE_INFINITY;
  const all = Number.isFinite(size) ? `all ${size.toLocaleString('en')}` : 'new ones at each step';
  const text = examples === 'all' ? all : examples;
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
