import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { FlagRow } from '../../common/Settings.tsx';
import { newSeed } from '../../common/seed.ts';
import { BranchControls, RunControls } from './Branch.tsx';
import { BrushControls } from './BrushControls.tsx';
import { branchesOf, formatBranches, MOST_BRANCHES, unchanged, withoutBranch } from './fields/branches.ts';
import { currentFrame, ownerOf, stepHere, tree } from './runs.ts';
import { lineName } from './words.ts';

/** A new branch of the selected one at the cursor, with other noise from there on. */
function forkHere(): void {
  const { branches: text, branch: selected } = experiment.getState();
  const branches = branchesOf(text);
  if (!currentFrame(selected) || branches.length >= MOST_BRANCHES) return;
  const at = stepHere(selected);
  const parent = ownerOf(selected, at);
  const fork = { ...unchanged, parent, at, seed: newSeed(tree.line(parent)!.spec.seed) };
  change({ branches: formatBranches([...branches, fork]), branch: branches.length + 1 });
}

function remove(): void {
  const { branches: text, branch } = experiment.getState();
  const branches = branchesOf(text);
  const { parent } = branches[branch - 1];
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
        <button type="button" className="word" onClick={forkHere} disabled={full}>
          Branch here
        </button>
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
