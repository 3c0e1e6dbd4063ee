/** What a column does in its own way. */

import { at } from '../../../core/at.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { spacings } from '../../../core/spacings.ts';
import type { Sampler } from '../../../core/types.ts';
import { clippingNames, clippings } from '../../../state/clipping.ts';
import { datasetOf, fields, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { Row } from '../../common/Row.tsx';
import { SamplerNote } from '../../common/SamplerNote.tsx';
import { UsualSteps } from '../../common/Settings.tsx';
import { newSeed } from '../../common/seed.ts';
import { asksForSomething } from '../../common/spec.ts';
import { studentOf } from '../../common/student.ts';
import { setColumn } from './columns.ts';
import { type Column, columnFields, networksFor, type Predicted } from './fields/columns.ts';
import { useColumns, useSelected } from './useColumns.ts';

const menu = <T extends string>(registry: Readonly<Record<T, { readonly label: string }>>) =>
  (Object.entries(registry) as [T, { label: string }][]).map(([value, { label }]) => ({ value, label }));

const samplerItems = menu(samplers);
const spacingItems = menu(spacings);
const scheduleItems = [
  { value: '' as const, label: 'as the others' },
  ...menu(schedules),
  { value: 'drawn' as const, label: 'Drawn' },
];

const boundItems = [
  { value: '' as const, label: 'as the others' },
  ...clippings.map((value) => ({ value, label: clippingNames[value] })),
];

interface Of {
  readonly column: Column;
  readonly set: (patch: Partial<Column>) => void;
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
      <UsualSteps usual={usual} onChoose={(steps) => set({ steps })} />
    </Row>
  );
}

/** The sampler's own options, as it declares them. */
function SamplerOptions({ column, set }: Of) {
  const { options: specs }: Sampler = samplers[column.sampler];
  const student = useExperiment((spec) => studentOf(datasetOf(spec))?.model === column.model);
  const put = (name: string, value: number | boolean) =>
    set({ options: { ...column.options, [name]: value } });
  const controls = Object.entries(specs).map(([name, spec]) =>
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
  return (
    <>
      {controls}
      <SamplerNote of={column.sampler} student={student} />
    </>
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

/** What only data have whose values have an end. */
function OwnBound({ column, set }: Of) {
  const { range } = useExperiment((spec) => spaceOf(spec));
  if (!range) return null;
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
    { value: '', label: 'default' },
    ...Object.entries(otherModels).map(([value, label]) => ({ value, label })),
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

/** What a network was trained to predict; nothing else sets these networks apart. */
const predictionItems: Readonly<Record<Predicted, string>> = {
  v: 'v, a mix of both',
  epsilon: 'ε, the noise',
  x0: 'x₀, the data',
  velocity: 'u, the velocity (flow)',
};

function OwnPrediction({ column, set }: Of) {
  const label = useExperiment((spec) => spec.class);
  const { predictions } = networksFor(dataset(useExperiment((spec) => spec.data)), label);
  if (!predictions) return null;
  const offered = (Object.keys(predictionItems) as Predicted[]).filter(
    (one) => one === 'v' || predictions[one],
  );
  return (
    <Select
      name={columnFields.prediction.label}
      items={offered.map((value) => ({ value, label: predictionItems[value] }))}
      value={column.prediction ?? 'v'}
      onChange={(prediction) => set({ prediction: prediction === 'v' ? null : prediction })}
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

/** Those of the chosen column. */
export function ColumnControls() {
  const index = useSelected();
  const { column } = at(useColumns(), index);
  const set = (patch: Partial<Column>) => setColumn(index, patch);
  const { order, stochastic }: Sampler = samplers[column.sampler];
  return (
    <div className="fields">
      <Select
        name={columnFields.sampler.label}
        items={samplerItems}
        value={column.sampler}
        onChange={(sampler) => set({ sampler })}
        hint={`${order > 1 ? 'up to ' : ''}order ${order}, ${stochastic ? 'adds noise' : 'adds no noise'}`}
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
      <OwnPrediction column={column} set={set} />
      <OwnModel column={column} set={set} />
      <OwnSeed column={column} set={set} />
    </div>
  );
}
