import { typePrompt } from '../../state/draft.ts';
import { fields, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Select } from '../../ui/Select.tsx';
import { ClassChoice, Steps } from '../common/Settings.tsx';
import { denoise } from './drive.ts';

/** What is asked for; of data that cannot be asked for anything, how many steps are taken. */
export default function Matters() {
  const { text, classes } = dataset(useExperiment((spec) => spec.data));
  const prompt = useExperiment((spec) => spec.prompt);
  if (!text) return classes ? <ClassChoice /> : <Steps usual={[10, 20, 50]} />;
  const prompts = [...new Set([prompt, ...text.examples.map((example) => example.text)])];
  const ask = (value: string) => {
    typePrompt(value);
    denoise();
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
