import { takePrompt } from '../../../state/draft.ts';
import { change, datasetOf, type Experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { keys } from '../../../state/fields.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { SeedRow, Steps } from '../../common/Settings.tsx';
import { asksForSomething } from '../../common/spec.ts';
import { Unwanted } from './Unwanted.tsx';
import { Weights } from './Weights.tsx';

const views: Readonly<Record<Experiment['wordView'], string>> = {
  difference: 'what it changes',
  without: 'the picture without it',
  attention: 'where it is looked for',
};

export function View() {
  const view = useExperiment((spec) => spec.wordView);
  return (
    <Choice
      name={fields.wordView.label}
      items={keys(views).map((value) => ({ value, label: views[value] }))}
      value={view}
      onChange={(wordView) => change({ wordView })}
    />
  );
}

function Guidance() {
  const asked = useExperiment(asksForSomething);
  const unwanted = useExperiment((spec) => spec.unwanted);
  if (!asked && !unwanted) return null;
  return (
    <GuidanceSlider help="1 is the plain conditional prediction, 0 asks for nothing. More follows the prompt more closely." />
  );
}

export function Controls() {
  const { text } = useExperiment(datasetOf);
  if (!text) return null;
  return (
    <>
      <Prompt onRun={takePrompt} completes examples={false} />
      <div className="controls">
        <View />
        <Weights of={text} />
        <Unwanted of={text} />
        <div className="fields">
          <Guidance />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
      </div>
    </>
  );
}
