import { change, fields, useExperiment } from '../../state/experiment.ts';
import { Select } from '../../ui/Select.tsx';
import { dial } from './Examples.tsx';

const items = dial.map((value) => ({ value, label: value }));

const gammas = ['0', '0.1', '0.3', '1', '10'].map((value) => ({ value, label: value }));

/** How strongly the discriminators of a duel are held. */
function Gamma() {
  const gamma = useExperiment((spec) => String(spec.gamma));
  const known = gammas.some(({ value }) => value === gamma);
  return (
    <Select
      name={fields.gamma.label}
      items={known ? gammas : [...gammas, { value: gamma, label: gamma }]}
      value={gamma}
      onChange={(value) => change({ gamma: Number(value) })}
    />
  );
}

export default function Matters() {
  const against = useExperiment((spec) => spec.against);
  return against === 'gan' ? <Gamma /> : <Examples />;
}

/** How much it sees. */
function Examples() {
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
