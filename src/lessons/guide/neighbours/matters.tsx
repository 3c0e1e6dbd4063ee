import { takePrompt } from '../../../state/draft.ts';
import { Prompt } from '../../common/Prompt.tsx';

/** What is asked for. */
export default function Asked() {
  return <Prompt onRun={takePrompt} />;
}
