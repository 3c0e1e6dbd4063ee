import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Select } from '../../../ui/Select.tsx';
import { type Student, studentOf } from '../../common/student.ts';
import { type JumpCount, jumpCounts } from './fields/handovers.ts';
import type { Node } from './tree.ts';
import { whoGoesOn } from './who.ts';

/** The student of the data on show; undefined where there is none. */
export const useStudent = (): Student | undefined => studentOf(useExperiment(datasetOf));

interface Props {
  readonly node: Node;
  readonly own: JumpCount | null;
  readonly set: (student: JumpCount | null) => void;
}

/** Who goes on from the fork; nothing where data have no student. */
export function Handover({ node, own, set }: Props) {
  const student = useStudent();
  if (!student) return null;
  const items = jumpCounts.map((value) => ({ value, label: whoGoesOn(Number(value)) }));
  return (
    <>
      <Select
        name="Goes on with"
        items={[{ value: '', label: 'as its parent' }, ...items]}
        value={own ?? ''}
        onChange={(value) => set(value === '' ? null : (value as JumpCount))}
      />
      {node.jumps ? (
        <p className="fine">
          Guidance {student.guidance} of its teacher is part of what the student learnt, wherever something is
          asked for. It learnt jumps of a whole, a half, a quarter and an eighth of the time axis, and to data
          from anywhere: its stops follow from these.
        </p>
      ) : null}
    </>
  );
}
