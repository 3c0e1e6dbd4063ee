import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';

const items = [
  { value: 'exact', label: 'exact' },
  { value: 'network', label: 'network' },
  { value: 'difference', label: 'difference' },
] as const;

/** Whose arrows they are. */
export function AnswersChoice() {
  const answers = useExperiment((spec) => spec.answers);
  const set = (value: (typeof items)[number]['value']) => change({ answers: value });
  return <Choice name={fields.answers.label} items={items} value={answers} onChange={set} />;
}
