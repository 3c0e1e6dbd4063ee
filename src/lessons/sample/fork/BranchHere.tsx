import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { newSeed } from '../../common/seed.ts';
import { branchesOf, formatBranches, MOST_BRANCHES, unchanged } from './fields/branches.ts';
import { currentFrame, ownerOf, stepHere, tree } from './runs.ts';

/** A new branch of the selected one at the cursor, with other noise from there on. */
function forkHere(): void {
  const { branches: text, branch: selected } = experiment.getState();
  const branches = branchesOf(text);
  if (!currentFrame(selected) || branches.length >= MOST_BRANCHES) return;
  const at = stepHere(selected);
  const parent = ownerOf(selected, at);
  const fork = { ...unchanged, parent, at, seed: newSeed(tree.lineAt(parent).spec.seed) };
  change({ branches: formatBranches([...branches, fork]), branch: branches.length + 1 });
}

export function BranchHere() {
  const full = useExperiment((spec) => branchesOf(spec.branches).length >= MOST_BRANCHES);
  return (
    <button type="button" className="word" onClick={forkHere} disabled={full}>
      Branch here
    </button>
  );
}
