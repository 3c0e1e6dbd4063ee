import { type ReactNode, useId } from 'react';
import { grouped } from '../../../core/grouped.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { spacings } from '../../../core/spacings.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import { boundNames, bounds, type Column, columnFields, FEWEST, MOST } from '../../../state/columns.ts';
import { countsOf } from '../../../state/counts.ts';
import { change, type Experiment, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { newSeed } from '../../common/seed.ts';
import { asksForSomething, countOf } from '../../denoise/spec.ts';
import { addColumn, removeColumn, setColumn } from './columns.ts';
import { select, useColumns, useSelected } from './useColumns.ts';

const menu = <T extends string>(registry: Readonly<Record<T, { readonly label: string }>>) =>
  (Object.entries(registry) as [T, { label: string }][]).map(([value, { label }]) => ({ value, label }));

const samplerItems = menu(samplers);
const spacingItems = menu(spacings);
const scheduleItems = [
  { value: '' as const, label: 'as all' },
  ...menu(schedules),
  { value: 'drawn' as const, label: 'By hand' },
];

const boundItems = [
  { value: '' as const, label: 'as all' },
  ...bounds.map((value) => ({ value, label: boundNames[value] })),
];

interface Of {
  readonly column: Column;
  readonly set: (patch: Partial<Column>) => void;
}

/** Something with a name before it. */
function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <span className="legend" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}

const usual = [5, 10, 20, 50, 200];

function Steps({ column, set }: Of) {
  return (
    <Row name={columnFields.steps.label}>
      <NumberField
        field={columnFields.steps}
        value={column.steps}
        digits={4}
        onChange={(steps) => set({ steps })}
      />
      {usual.map((steps) => (
        <button
          key={steps}
          type="button"
          className="quick"
          aria-label={`${steps} steps`}
          onClick={() => set({ steps })}
        >
          {steps}
        </button>
      ))}
    </Row>
  );
}

/** The sampler's own options, as it declares them. */
function SamplerOptions({ column, set }: Of) {
  const specs: OptionSpecs = (samplers[column.sampler] as Sampler).options;
  const put = (name: string, value: number | boolean) =>
    set({ options: { ...column.options, [name]: value } });
  return Object.entries(specs).map(([name, spec]) =>
    spec.kind === 'number' ? (
      <Slider
        key={name}
        name={spec.label}
        min={spec.min}
        max={Math.min(spec.max, 1000)}
        step={spec.step}
        value={Number(column.options[name] ?? spec.default)}
        text={String(column.options[name] ?? spec.default)}
        help={spec.help}
        onChange={(value) => put(name, value)}
      />
    ) : (
      <label key={name} className="field check" title={spec.help}>
        <input
          type="checkbox"
          checked={Boolean(column.options[name] ?? spec.default)}
          onChange={(event) => put(name, event.target.checked)}
        />
        {spec.label}
      </label>
    ),
  );
}

function OwnGuidance({ column, set }: Of) {
  const asked = useExperiment(asksForSomething);
  const shared = useExperiment((spec) => spec.guidance);
  if (!asked) return null;
  const value = column.guidance ?? shared;
  return (
    <Slider
      name={columnFields.guidance.label}
      value={value}
      min={0}
      max={8}
      step={0.25}
      text={value.toFixed(2)}
      onChange={(guidance) => set({ guidance })}
    />
  );
}

/** What only pictures have: an end of their range. */
function OwnBound({ column, set }: Of) {
  const { modality } = dataset(useExperiment((spec) => spec.data));
  if (modality !== 'pictures') return null;
  return (
    <Select
      name={columnFields.bound.label}
      items={boundItems}
      value={column.bound ?? ''}
      onChange={(bound) => set({ bound: bound === '' ? null : bound })}
    />
  );
}

function OwnModel({ column, set }: Of) {
  const { otherModels } = dataset(useExperiment((spec) => spec.data));
  if (!otherModels) return null;
  const items = [
    { value: '', label: 'the usual one' },
    ...Object.entries(otherModels).map(([value, label]) => ({ value, label: `the ${label} one` })),
  ];
  return (
    <Select
      name={columnFields.model.label}
      items={items}
      value={column.model ?? ''}
      onChange={(model) => set({ model: model === '' ? null : model })}
    />
  );
}

function OwnSeed({ column, set }: Of) {
  const shared = useExperiment((spec) => spec.seed);
  return (
    <Row name={columnFields.seed.label}>
      <label className="check">
        <input
          type="checkbox"
          checked={column.seed === null}
          onChange={(event) => set({ seed: event.target.checked ? null : newSeed(shared) })}
        />
        same start as the others
      </label>
      {column.seed === null ? null : (
        <NumberField
          field={{ ...fields.seed, label: 'Own seed' }}
          value={column.seed}
          digits={10}
          onChange={(seed) => set({ seed })}
        />
      )}
    </Row>
  );
}

/** What the chosen column does in its own way. */
function ColumnControls() {
  const index = useSelected();
  const { column } = useColumns()[index];
  const set = (patch: Partial<Column>) => setColumn(index, patch);
  const { order, stochastic }: Sampler = samplers[column.sampler];
  return (
    <div className="fields">
      <Select
        name={columnFields.sampler.label}
        items={samplerItems}
        value={column.sampler}
        onChange={(sampler) => set({ sampler })}
        hint={`order ${order}, ${stochastic ? 'adds noise' : 'adds no noise'}`}
      />
      <Steps column={column} set={set} />
      <SamplerOptions column={column} set={set} />
      <OwnGuidance column={column} set={set} />
      <Select
        name={columnFields.spacing.label}
        items={spacingItems}
        value={column.spacing}
        onChange={(spacing) => set({ spacing })}
      />
      <Select
        name="Schedule"
        items={scheduleItems}
        value={column.schedule ?? ''}
        onChange={(schedule) => set({ schedule: schedule === '' ? null : schedule })}
      />
      <OwnBound column={column} set={set} />
      <OwnModel column={column} set={set} />
      <OwnSeed column={column} set={set} />
    </div>
  );
}

function Columns() {
  const columns = useColumns();
  const index = useSelected();
  const add = () => {
    addColumn(index);
    select(columns.length);
  };
  return (
    <div className="row">
      <Choice
        name="Column"
        items={columns.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
        value={String(index)}
        onChange={(value) => select(Number(value))}
      />
      {columns.length < MOST ? (
        <button type="button" className="word" onClick={add}>
          Add<span className="unseen"> a column</span>
        </button>
      ) : null}
      {columns.length > FEWEST ? (
        <button type="button" className="word" onClick={() => removeColumn(index)}>
          Remove<span className="unseen"> column {index + 1}</span>
        </button>
      ) : null}
    </div>
  );
}

function ClassChoice() {
  const { classes } = dataset(useExperiment((spec) => spec.data));
  const chosen = useExperiment((spec) => spec.class);
  if (!classes) return null;
  return (
    <Select
      name={fields.class.label}
      items={[{ value: '', label: 'any' }, ...classes.map((label, i) => ({ value: String(i), label }))]}
      value={chosen === null ? '' : String(chosen)}
      onChange={(value) => change({ class: value === '' ? null : Number(value) })}
    />
  );
}

function SharedSeed() {
  const seed = useExperiment((spec) => spec.seed);
  return (
    <Row name={fields.seed.label}>
      <NumberField
        field={fields.seed}
        value={seed}
        digits={10}
        onChange={(value) => change({ seed: value })}
      />
      <button
        type="button"
        className="word"
        onClick={() => change({ seed: newSeed(experiment.getState().seed) })}
      >
        New<span className="unseen"> seed</span>
      </button>
    </Row>
  );
}

function Count() {
  const { offered } = countsOf(dataset(useExperiment((spec) => spec.data)));
  const count = useExperiment(countOf);
  return (
    <Choice
      name={fields.count.label}
      items={offered.map((value) => ({ value: String(value), label: grouped(value) }))}
      value={String(count)}
      onChange={(value) => change({ count: Number(value) })}
    />
  );
}

export function Difference() {
  const difference = useExperiment((spec) => spec.difference);
  const id = useId();
  return (
    <label className="field check" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={difference}
        onChange={(event) => change({ difference: event.target.checked })}
      />
      {fields.difference.label}
    </label>
  );
}

const grounds: Readonly<Record<Experiment['ground'], string>> = {
  data: 'the data',
  field: 'the field',
  nothing: 'nothing',
};

/** What lies behind points. */
function Ground() {
  const { modality } = dataset(useExperiment((spec) => spec.data));
  const ground = useExperiment((spec) => spec.ground);
  if (modality !== 'points') return null;
  const items = (['data', 'nothing'] as const).map((value) => ({ value, label: grounds[value] }));
  return (
    <Choice name="Behind" items={items} value={ground} onChange={(value) => change({ ground: value })} />
  );
}

export function Controls() {
  return (
    <div className="controls">
      <Columns />
      <ColumnControls />
      <Difference />
      <Disclosure title="What all columns share">
        <div className="fields">
          <ClassChoice />
          <SharedSeed />
          <Count />
          <Ground />
        </div>
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
