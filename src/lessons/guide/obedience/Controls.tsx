import { takePrompt } from '../../../state/draft.ts';
import { change, datasetOf, type Experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { keys } from '../../../state/fields.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { FieldSlider } from '../../common/FieldSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { ClassChoice, SeedRow, Steps } from '../../common/Settings.tsx';
import { formatWays, isOffered, trialOf, type Way, ways, waysOf } from './fields/ways.ts';
import { load } from './shown.ts';

const usesWeaker = (spec: Experiment): boolean =>
  isOffered('weaker', datasetOf(spec)) &&
  (waysOf(spec.guidedWays).includes('weaker') || trialOf(spec.guidedRun).way === 'weaker');

/** What the ends of the usual scale are, of the run on the stage. */
const helps: Readonly<Record<Way, string>> = {
  all: 'Of the run on the stage: 0 asks for nothing, 1 is the plain conditional prediction.',
  interval:
    'Of the run on the stage: within the interval 0 asks for nothing. 1 is the plain conditional prediction.',
  weaker:
    'Of the run on the stage: 0 is the weaker network alone, asked for the same, 1 the other one alone.',
};

/** In the order of the page, so that ticking and unticking leads back to the same link. */
const toggled = (chosen: readonly Way[], way: Way): string =>
  formatWays(keys(ways).filter((one) => (one === way) !== chosen.includes(one)));

function Ways() {
  const chosen = waysOf(useExperiment((spec) => spec.guidedWays));
  const data = useExperiment(datasetOf);
  return (
    <fieldset className="checklist">
      <legend>{fields.guidedWays.label}</legend>
      {keys(ways)
        .filter((way) => isOffered(way, data))
        .map((way) => (
          <label key={way} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(way)}
              onChange={() => change({ guidedWays: toggled(chosen, way) })}
            />
            {ways[way]}
          </label>
        ))}
    </fieldset>
  );
}

function Scale() {
  const text = useExperiment((spec) => spec.guidedRun);
  const trial = trialOf(text);
  return (
    <Slider
      name={fields.guidance.label}
      value={trial.scale}
      min={0}
      max={12}
      step={0.25}
      text={trial.scale.toFixed(2)}
      help={helps[trial.way]}
      onChange={(scale) => load({ ...trial, scale })}
    />
  );
}

const End = ({ of }: { readonly of: 'guidedFrom' | 'guidedTo' }) => (
  <FieldSlider of={of} min={0} max={1} step={0.05} text={(t) => `t = ${t.toFixed(2)}`} />
);

const usesInterval = (spec: Pick<Experiment, 'guidedWays' | 'guidedRun'>): boolean =>
  waysOf(spec.guidedWays).includes('interval') || trialOf(spec.guidedRun).way === 'interval';

export function Controls() {
  const interval = useExperiment(usesInterval);
  const weaker = useExperiment(usesWeaker);
  return (
    <>
      <Prompt onRun={takePrompt} />
      <div className="controls">
        <div className="fields">
          <ClassChoice />
          <Scale />
        </div>
        <Ways />
        {weaker ? (
          <p className="fine">
            Two networks of different sizes cannot answer in one pass: each step asks one, then the other.
            With one network, both questions are a single pass.
          </p>
        ) : null}
        {interval ? (
          <div className="fields">
            <End of="guidedFrom" />
            <End of="guidedTo" />
          </div>
        ) : null}
        <div className="fields">
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
      </div>
    </>
  );
}
