import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { newSeed } from '../../common/seed.ts';
import { branchesOf, type Changes, formatBranches, MOST_BRANCHES, unchanged } from './fields/branches.ts';
import { useStudent } from './Handover.tsx';
import { currentFrame, ownerOf, stepHere, tree } from './runs.ts';

/** A new branch of the selected one at the cursor: with other noise from there on, or by the student. */
function forkHere(by: 'noise' | 'student'): void {
  const { branches: text, branch: selected } = experiment.getState();
  const branches = branchesOf(text);
  if (!currentFrame(selected) || branches.length >= MOST_BRANCHES) return;
  const at = stepHere(selected);
  const parent = ownerOf(selected, at);
  const changes: Partial<Changes> =
    by === 'noise' ? { seed: newSeed(tree.lineAt(parent).spec.seed) } : { student: '2' };
  const fork = { ...unchanged, parent, at, ...changes };
  change({ branches: formatBranches([...branches, fork]), branch: branches.length + 1 });
}

export function BranchHere() {
  const full = useExperiment((spec) => branchesOf(spec.branches).length >= MOST_BRANCHES);
  const student = useStudent();
  return (
    <>
      <button type="button" className="word" onClick={() => forkHere('noise')} disabled={full}>
        Branch here
      </button>
      {student ? (
        <button type="button" className="word" onClick={() => forkHere('student')} disabled={full}>
          Go on with the student
        </button>
      ) : null}
    </>
  );
}
