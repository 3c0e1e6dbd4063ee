/** From the page's spec to the runs of the tree: the run itself, then each branch from a state of its parent. */

import { samplers } from '../../../core/samplers/index.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import { type Branch, branchesOf } from '../../../state/branches.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { Frame, SampleSpec } from '../../../state/runs.ts';
import { runKey, sampleSpec } from '../../denoise/spec.ts';

const COUNT = { points: 500, pictures: 1 } as const;

/** One line of the tree. Node 0 is the run itself. */
export interface Node {
  readonly number: number;
  /** null: the run itself. */
  readonly parent: number | null;
  /** Step of the grid at which it leaves its parent; 0 for the run itself. */
  readonly at: number;
  /** The page as this branch has it. */
  readonly spec: Experiment;
  readonly key: string;
}

const hasEta = (sampler: Experiment['sampler']) =>
  Object.hasOwn((samplers[sampler] as Sampler).options as OptionSpecs, 'eta');

function changed(spec: Experiment, branch: Branch): Experiment {
  const sampler = branch.sampler ?? spec.sampler;
  const inherited = sampler === spec.sampler ? spec.options : {};
  const classes = datasetOf(spec).classes?.length ?? 0;
  return {
    ...spec,
    sampler,
    options: branch.eta !== null && hasEta(sampler) ? { ...inherited, eta: branch.eta } : inherited,
    seed: branch.seed ?? spec.seed,
    class: branch.class !== null && branch.class < classes ? branch.class : spec.class,
    guidance: branch.guidance ?? spec.guidance,
  };
}

/** The tree of a page. A fork beyond the last step, or before its parent's, is taken at the nearest step there is. */
export function treeOf(page: Experiment): readonly Node[] {
  const spec = { ...page, count: COUNT[datasetOf(page).modality] };
  const nodes: Node[] = [{ number: 0, parent: null, at: 0, spec, key: runKey(spec) }];
  branchesOf(page.branches).forEach((branch, i) => {
    const parent = nodes[branch.parent];
    const at = Math.max(parent.at, Math.min(branch.at, page.steps - 1));
    const own = changed(parent.spec, branch);
    const key = `${parent.key}\n${at}\n${runKey(own)}`;
    nodes.push({ number: i + 1, parent: branch.parent, at, spec: own, key });
  });
  return nodes;
}

/** What the engine is asked for; fork: the parent's frame at the step where the branch leaves it. */
export function specOf(node: Node, fork: Frame | undefined): SampleSpec {
  const whole = { ...sampleSpec(node.spec), lane: `fork ${node.number}` };
  if (node.parent === null) return whole;
  if (!fork) throw new Error('The parent has not come to the fork yet: let it run.');
  return { ...whole, levels: whole.levels.slice(node.at), start: fork.x, from: node.at };
}
