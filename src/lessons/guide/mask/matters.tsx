import { takePrompt } from '../../../state/draft.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { PromptChoice } from '../../common/PromptChoice.tsx';
import { ClassChoice } from '../../common/Settings.tsx';

/** What is asked for in the place of what is painted over. */
export default function Asked() {
  const { text } = useExperiment(datasetOf);
  return text ? <PromptChoice onRun={takePrompt} /> : <ClassChoice />;
}
