import { takePrompt } from '../../../state/draft.ts';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { SeedRow, Steps } from '../../common/Settings.tsx';

export function Controls() {
  const guidance = useExperiment((spec) => spec.guidance);
  return (
    <>
      <Prompt onRun={takePrompt} />
      <div className="controls">
        <div className="fields">
          <Slider
            name={fields.guidance.label}
            value={guidance}
            min={0}
            max={8}
            step={0.25}
            text={guidance.toFixed(2)}
            help="1 is the plain conditional prediction, 0 asks for nothing."
            onChange={(value) => change({ guidance: value })}
          />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
      </div>
    </>
  );
}
