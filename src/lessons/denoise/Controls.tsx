import type { ReactNode } from 'react';
import { grouped } from '../../core/grouped.ts';
import { samplers } from '../../core/samplers/index.ts';
import type { Sampler } from '../../core/types.ts';
import { boundNames, bounds } from '../../state/columns.ts';
import { countsOf } from '../../state/counts.ts';
import {
  change,
  type Experiment,
  experiment,
  fields,
  type SamplerName,
  useExperiment,
} from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { ScheduleChoice } from '../common/ScheduleChoice.tsx';
import { newSeed } from '../common/seed.ts';
import { SamplerOptions } from './SamplerOptions.tsx';
import { asksForSomething, countOf } from './spec.ts';

const samplerItems = (Object.entries(samplers) as [SamplerName, Sampler][]).map(([value, { label }]) => ({
  value,
  label,
}));
const orders = ['', 'first order', 'second order', 'third order'];

function SamplerChoice() {
  const name = useExperiment((spec) => spec.sampler);
  const { order, stochastic }: Sampler = samplers[name];
  return (
    <Select
      name={fields.sampler.label}
      items={samplerItems}
      value={name}
      onChange={(value) => change({ sampler: value })}
      hint={`${orders[order] ?? `order ${order}`}, ${stochastic ? 'adds noise' : 'adds no noise'}`}
    />
  );
}

/** A whole number of the spec, with other ways to choose it. */
function NumberRow({
  of,
  digits,
  children,
}: {
  readonly of: 'steps' | 'seed';
  readonly digits: number;
  readonly children: ReactNode;
}) {
  const value = useExperiment((spec) => spec[of]);
  return (
    <div className="field">
      <span className="legend" aria-hidden="true">
        {fields[of].label}
      </span>
      <NumberField
        field={fields[of]}
        value={value}
        digits={digits}
        onChange={(chosen) => change({ [of]: chosen })}
      />
      {children}
    </div>
  );
}

const usual = [10, 20, 50, 250, 1000];

const Steps = () => (
  <NumberRow of="steps" digits={4}>
    {usual.map((value) => (
      <button
        key={value}
        type="button"
        className="quick"
        aria-label={`${value} steps`}
        onClick={() => change({ steps: value })}
      >
        {value}
      </button>
    ))}
  </NumberRow>
);

function Seed() {
  const locked = useExperiment((spec) => spec.locked);
  return (
    <NumberRow of="seed" digits={10}>
      <button
        type="button"
        className="word"
        onClick={() => change({ seed: newSeed(experiment.getState().seed) })}
      >
        New<span className="unseen"> seed</span>
      </button>
      <label className="check">
        <input
          type="checkbox"
          checked={locked}
          onChange={(event) => change({ locked: event.target.checked })}
        />
        keep<span className="unseen"> the seed for the next run</span>
      </label>
    </NumberRow>
  );
}

function ClassChoice() {
  const { classes } = dataset(useExperiment((spec) => spec.data));
  const chosen = useExperiment((spec) => spec.class);
  if (!classes) return null;
  const items = [{ value: '', label: 'any' }, ...classes.map((label, i) => ({ value: String(i), label }))];
  return (
    <Select
      name={fields.class.label}
      items={items}
      value={chosen === null ? '' : String(chosen)}
      onChange={(value) => change({ class: value === '' ? null : Number(value) })}
    />
  );
}

/** How strongly what is asked for is followed; means nothing when nothing is. */
function Guidance() {
  const asked = useExperiment(asksForSomething);
  const guidance = useExperiment((spec) => spec.guidance);
  if (!asked) return null;
  return (
    <Slider
      name={fields.guidance.label}
      value={guidance}
      min={0}
      max={8}
      step={0.25}
      text={guidance.toFixed(2)}
      help="1 is the plain conditional prediction; more follows what is asked for more closely, at the cost of variety."
      onChange={(value) => change({ guidance: value })}
    />
  );
}

function Count() {
  const { offered } = countsOf(dataset(useExperiment((spec) => spec.data)));
  const count = useExperiment(countOf);
  const items = offered.map((value) => ({
    value: String(value),
    label: grouped(value),
  }));
  return (
    <Choice
      name={fields.count.label}
      items={items}
      value={String(count)}
      onChange={(value) => change({ count: Number(value) })}
    />
  );
}

const boundItems = bounds.map((value) => ({ value, label: boundNames[value] }));

/** Strong guidance asks for colours that there are not. */
function Bound() {
  const { modality } = dataset(useExperiment((spec) => spec.data));
  const bound = useExperiment((spec) => spec.bound);
  if (modality !== 'pictures') return null;
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
        <Steps />
        <Bound />
        <Speed />
      </div>
      <ScheduleChoice />
    </div>
  );
}
