import { typePrompt } from '../../state/draft.ts';
import { fields, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Select } from '../../ui/Select.tsx';

interface Props {
  /** Takes the prompt that now stands in the field. */
  readonly onRun: () => void;
}

/** The prompt and the examples of its data in one line, where there is no room to write. */
export function PromptChoice({ onRun }: Props) {
  const { text } = dataset(useExperiment((spec) => spec.data));
  const prompt = useExperiment((spec) => spec.prompt);
  const prompts = [...new Set([prompt, ...(text?.examples ?? []).map((example) => example.text)])];
  const ask = (value: string) => {
    typePrompt(value);
    onRun();
  };
  return (
    <Select
      name={fields.prompt.label}
      items={prompts.map((value) => ({ value, label: value || 'nothing' }))}
      value={prompt}
      onChange={ask}
    />
  );
}
