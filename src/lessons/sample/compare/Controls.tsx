import { change, type Experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { ClassChoice, Count, FlagRow, SeedRow } from '../../common/Settings.tsx';
import { ColumnControls } from './ColumnControls.tsx';
import { addColumn, removeColumn } from './columns.ts';
import { FEWEST, MOST } from './fields/columns.ts';
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

const grounds: Readonly<Record<Experiment['ground'], string>> = {
  data: 'the data',
  field: 'the field',
  nothing: 'none',
};

/** What lies behind points. */
function Ground() {
  const { kind } = dataset(useExperiment((spec) => spec.data));
  const ground = useExperiment((spec) => spec.ground);
  if (!kind.planar) return null;
  const items = (['data', 'nothing'] as const).map((value) => ({ value, label: grounds[value] }));
  return (
    <Choice name="Background" items={items} value={ground} onChange={(value) => change({ ground: value })} />
  );
}

export function Controls() {
  return (
    <div className="controls">
      <Columns />
      <ColumnControls />
      <FlagRow of="difference" />
      <Disclosure title="What all columns share">
        <div className="fields">
          <ClassChoice />
          <SeedRow of="seed" what="seed" />
          <Count />
          <Ground />
        </div>
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
