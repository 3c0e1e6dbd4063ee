import { paintShape } from '../../../modalities/quality.ts';
import { change, datasetOf, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { SeedRow } from '../../common/Settings.tsx';
import { chartNames } from './Chart.tsx';
import { shapeOf } from './chart.ts';
import { type Contender, contendersOf } from './contenders.ts';
import { contenderNames, contendersIn, formatContenders } from './fields/entries.ts';
import { charts, type MeasureName } from './fields/offered.ts';
import { askedBy } from './wishes.ts';
import { measureLabel, measureOf, offeredMeasures } from './words.ts';

/** What each measure is called where there is little room. */
const short: Partial<Record<MeasureName, string>> = { distance: 'distance' };

/** What lies upwards. */
function MeasureChoice() {
  useSource(useExperiment((spec) => spec.data));
  const data = useExperiment((spec) => spec.data);
  const value = useExperiment(measureOf);
  const items = offeredMeasures({ data }).map((name) => ({
    value: name,
    label: short[name] ?? measureLabel(name, { data }) ?? name,
  }));
  return (
    <Choice
      name={fields.costUp.label}
      items={items}
      value={value}
      onChange={(costUp) => change({ costUp, costChart: 'cost' })}
    />
  );
}

const costItems = [
  { value: 'time', label: 'time on this device' },
  { value: 'calls', label: 'calls' },
] as const;

function CostChoice() {
  const value = useExperiment((spec) => spec.costAcross);
  return (
    <Choice
      name={fields.costAcross.label}
      items={costItems}
      value={value}
      onChange={(costAcross) => change({ costAcross })}
    />
  );
}

const chartItems = charts.map((value) => ({ value, label: chartNames[value].toLowerCase() }));

function LargeChoice() {
  const value = useExperiment((spec) => spec.costChart);
  return (
    <Choice
      name={fields.costChart.label}
      items={chartItems}
      value={value}
      onChange={(costChart) => change({ costChart })}
    />
  );
}

/** In the order of the list, so that ticking and unticking leads back to the same link. */
function toggle({ name }: Contender): void {
  const chosen = contendersIn(experiment.getState().contenders);
  change({
    contenders: formatContenders(contenderNames.filter((one) => (one === name) !== chosen.includes(one))),
  });
}

function Contenders() {
  const chosen = contendersIn(useExperiment((spec) => spec.contenders));
  const offered = contendersOf(useExperiment(datasetOf));
  return (
    <fieldset className="checklist">
      <legend>{fields.contenders.label}</legend>
      {offered.map((one) => (
        <label key={one.name} className="check">
          <input type="checkbox" checked={chosen.includes(one.name)} onChange={() => toggle(one)} />
          <Canvas
            className="shape-icon"
            paint={(context, { width, height }, look) => {
              const colour = one.network === 'teacher' ? (one.noisy ? look.noise : look.ink) : look.network;
              paintShape(context, shapeOf(one), [width / 2, height / 2], 4.2, colour, look.paper);
            }}
          />
          {one.label}
          {one.noisy ? <span className="unseen">, adds noise</span> : null}
        </label>
      ))}
    </fieldset>
  );
}

export function Controls() {
  const asked = useExperiment((spec) => askedBy(datasetOf(spec)) !== 'nothing');
  return (
    <div className="controls">
      <MeasureChoice />
      <CostChoice />
      <LargeChoice />
      <Contenders />
      {asked ? <GuidanceSlider help="Of the teacher. 1 is the plain conditional prediction." /> : null}
      <Disclosure title="What all runs share">
        <div className="fields">
          <SeedRow of="seed" what="seed" />
        </div>
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
