import { at } from '../../../core/at.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { FlagRow } from '../../common/Settings.tsx';
import { BranchControls, RunControls } from './Branch.tsx';
import { BranchHere } from './BranchHere.tsx';
import { BrushControls } from './BrushControls.tsx';
import { branchesOf, formatBranches, MOST_BRANCHES, withoutBranch } from './fields/branches.ts';
import { lineName } from './words.ts';

function remove(): void {
  const { branches: text, branch } = experiment.getState();
  const branches = branchesOf(text);
  const { parent } = at(branches, branch - 1);
  change({ branches: formatBranches(withoutBranch(branches, branch)), branch: parent });
}

export function Controls() {
  const number = useExperiment((spec) => spec.branch);
  const full = useExperiment((spec) => branchesOf(spec.branches).length >= MOST_BRANCHES);
  return (
    <div className="controls">
      <p className="fine">
        <strong>{lineName(number)}</strong> is selected.{' '}
        {full ? `There are ${MOST_BRANCHES} branches, the most that fit: remove one to add another.` : null}
      </p>
      <p className="row">
        <BranchHere />
        {number > 0 ? (
          <button type="button" className="word" onClick={remove}>
            Remove branch
          </button>
        ) : null}
      </p>
      {number > 0 ? <BranchControls number={number} /> : <RunControls />}
      <BrushControls />
      <FlagRow of="difference">Difference from the parent</FlagRow>
    </div>
  );
}
