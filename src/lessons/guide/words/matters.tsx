import { takePrompt } from '../../../state/draft.ts';
import { Prompt } from '../../common/Prompt.tsx';
import { View } from './Controls.tsx';

/** What is asked for, and what is shown of each word. */
export default function Asked() {
  return (
    <>
      <Prompt onRun={takePrompt} completes examples={false} />
      <View />
    </>
  );
}
