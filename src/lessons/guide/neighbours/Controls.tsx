import { takePrompt } from '../../../state/draft.ts';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { SeedRow, Steps } from '../../common/Settings.tsx';

export function Controls() {
  return (
    <>
      <Prompt onRun={takePrompt} />
      <div className="controls">
        <div className="fields">
          <GuidanceSlider />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
      </div>
    </>
  );
}
