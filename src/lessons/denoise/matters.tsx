import { useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { PromptChoice } from '../common/PromptChoice.tsx';
import { ClassChoice, Steps } from '../common/Settings.tsx';
import { denoise } from './drive.ts';

/** What is asked for; of data that cannot be asked for anything, how many steps are taken. */
export default function Matters() {
  const { text, classes } = dataset(useExperiment((spec) => spec.data));
  if (text) return <PromptChoice onRun={denoise} />;
  return classes ? <ClassChoice /> : <Steps usual={[10, 20, 50]} />;
}
