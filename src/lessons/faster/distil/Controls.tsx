import { change, datasetOf, fields, useExperiment } from '../../../state/experiment.ts';
import type { DataSet } from '../../../state/sources.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { TrialRow } from '../../common/TrialRow.tsx';
import { jumpCounts } from './fields/offered.ts';

const ways = [
  { value: 'jumps', label: 'To jump' },
  { value: 'lines', label: 'Straight ways' },
] as const;
const teachers = [
  { value: 'exact', label: 'Exact' },
  { value: 'network', label: 'Network' },
] as const;
const counts = jumpCounts.map((value) => ({ value, label: value }));

/** Whether a file has a network of them. */
const hasNetwork = ({ model, models }: DataSet): boolean => model !== undefined && !models[model]?.live;

export function Learns() {
  const value = useExperiment((spec) => spec.distils);
  return (
    <Choice
      name={fields.distils.label}
      items={ways}
      value={value}
      onChange={(distils) => change({ distils })}
    />
  );
}

/** Other data, another teacher or other first weights are another student. */
export function Controls() {
  const spec = useExperiment((spec) => spec);
  const known = hasNetwork(useExperiment(datasetOf));
  return (
    <div className="controls">
      <Learns />
      <Choice
        name={spec.distils === 'jumps' ? fields.distilJumps.label : 'Steps'}
        items={counts}
        value={spec.distilJumps}
        onChange={(distilJumps) => change({ distilJumps })}
      />
      {known ? (
        <Choice
          name={fields.distilTeacher.label}
          items={teachers}
          value={spec.distilTeacher}
          onChange={(distilTeacher) => change({ distilTeacher })}
        />
      ) : null}
      <DataChoice only={({ kind }) => kind.planar === true} />
      <TrialRow />
    </div>
  );
}
