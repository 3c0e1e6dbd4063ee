import { samplers } from '../../core/samplers/index.ts';
import type { Sampler } from '../../core/types.ts';
import { clippingNames, clippings } from '../../state/clipping.ts';
import { change, type Experiment, fields, type SamplerName, useExperiment } from '../../state/experiment.ts';
import { spaceOf } from '../../state/space.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { GuidanceSlider } from '../common/GuidanceSlider.tsx';
import { ScheduleChoice } from '../common/ScheduleChoice.tsx';
import { ClassChoice, Count, SeedRow, Steps } from '../common/Settings.tsx';
import { asksForSomething } from '../common/spec.ts';
import { SamplerOptions } from './SamplerOptions.tsx';

const samplerItems = (Object.entries(samplers) as [SamplerName, Sampler][]).map(([value, { label }]) => ({
  value,
  label,
}));
/** Orders above the first are reached but for the start and for the last step, into data. */
const orders = ['no order', 'order 1', 'up to order 2', 'up to order 3'];

function SamplerChoice() {
  const name = useExperiment((spec) => spec.sampler);
  const { order, stochastic }: Sampler = samplers[name];
  return (
    <Select
      name={fields.sampler.label}
      items={samplerItems}
      value={name}
      onChange={(value) => change({ sampler: value })}
      hint={`${orders[order] ?? `up to order ${order}`}, ${stochastic ? 'adds noise' : 'adds no noise'}`}
    />
  );
}

function Seed() {
  const locked = useExperiment((spec) => spec.locked);
  return (
    <SeedRow of="seed" what="seed">
      <label className="check">
        <input
          type="checkbox"
          checked={locked}
          onChange={(event) => change({ locked: event.target.checked })}
        />
        keep<span className="unseen"> the seed for the next run</span>
      </label>
    </SeedRow>
  );
}

/** How strongly what is asked for is followed; means nothing when nothing is. */
function Guidance() {
  const asked = useExperiment(asksForSomething);
  if (!asked) return null;
  return (
    <GuidanceSlider help="1 is the plain conditional prediction. More follows the class or the prompt more closely, with less variety." />
  );
}

const boundItems = clippings.map((value) => ({ value, label: clippingNames[value] }));

/** Strong guidance asks for colours that there are not. */
function Bound() {
  const { range } = useExperiment((spec) => spaceOf(spec));
  const bound = useExperiment((spec) => spec.bound);
  if (!range) return null;
  return (
    <Choice
      name={fields.bound.label}
      items={boundItems}
      value={bound}
      onChange={(value) => change({ bound: value })}
    />
  );
}

const speeds = (['0.25', '0.5', '1', '2', '4'] as const).map((value) => ({
  value,
  label: `${value.replace('0.25', '¼').replace('0.5', '½')}×`,
}));

function Speed() {
  const speed = useExperiment((spec) => spec.speed);
  const set = (value: Experiment['speed']) => change({ speed: value });
  return <Choice name={fields.speed.label} items={speeds} value={speed} onChange={set} />;
}

export function Controls() {
  return (
    <div className="controls">
      <div className="fields">
        <ClassChoice />
        <Guidance />
        <Seed />
        <Count />
        <SamplerChoice />
        <SamplerOptions />
        <Steps usual={[10, 20, 50, 250, 1000]} />
        <Bound />
        <Speed />
      </div>
      <ScheduleChoice />
    </div>
  );
}
