import { useId } from 'react';
import { grouped } from '../../../core/grouped.ts';
import { FEWEST, MOST } from '../../../state/columns.ts';
import { countsOf } from '../../../state/counts.ts';
import { change, type Experiment, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { newSeed } from '../../common/seed.ts';
import { countOf } from '../../denoise/spec.ts';
import { ColumnControls } from './ColumnControls.tsx';
import { addColumn, removeColumn } from './columns.ts';
import { Row } from './Row.tsx';
import { select, useColumns, useSelected } from './useColumns.ts';

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
