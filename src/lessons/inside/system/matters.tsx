import { takePrompt } from '../../../state/draft.ts';
import { PromptChoice } from '../../common/PromptChoice.tsx';

/** What is asked for. */
export default function Asked() {
  return <PromptChoice onRun={takePrompt} />;
}
