/** From the page's spec to the runs of the tree: the run itself, then each branch from a state of its parent. */

import { pictureShape } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import { painted, pushed } from '../../../core/edits.ts';
import { samplers } from '../../../core/samplers/index.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { Frame, SampleSpec } from '../../../state/runs.ts';
import type { DataSet } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { valuesOfColour } from '../../common/bench/fields/palette.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { type Branch, branchesOf } from './fields/branches.ts';
import { paintingOf, pushesOf } from './fields/edits.ts';

export type Edits = Pick<Branch, 'push' | 'paint'>;
export const untouched: Edits = { push: null, paint: null };
export const byHand = ({ push, paint }: Edits): boolean => push !== null || paint !== null;

/** One line of the tree. Node 0 is the run itself. */
export interface Node {
  readonly number: number;
  /** null: the run itself. */
  readonly parent: number | null;
  /** Step of the grid at which it leaves its parent; 0 for the run itself. */
  readonly at: number;
  /** The page as this branch has it. */
  readonly spec: Experiment;
  /** What is done by hand to the state that it takes. */
  readonly edits: Edits;
  /** Whether it asks what its parent asks, by the same sampler and of the same state: then it may look back as that does. */
  readonly looksBack: boolean;
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
    prompt: branch.prompt ?? spec.prompt,
  };
}

/** Whether nothing but the noise to come differs. */
const asksTheSame = (own: Experiment, { seed, options, ...rest }: Experiment): boolean =>
  runKey({ ...own, seed, options }) === runKey({ ...rest, seed, options });

/** The tree of a page. A fork beyond the last step, or before its parent's, is taken at the nearest step there is. */
export function treeOf(page: Experiment): readonly Node[] {
  const spec = { ...page, count: datasetOf(page).kind.few };
  const nodes: Node[] = [
    { number: 0, parent: null, at: 0, spec, edits: untouched, looksBack: false, key: runKey(spec) },
  ];
  branchesOf(page.branches).forEach((branch, i) => {
    const parent = at(nodes, branch.parent);
    const step = Math.max(parent.at, Math.min(branch.at, page.steps - 1));
    const own = changed(parent.spec, branch);
    const { push, paint } = branch;
    const key = [parent.key, step, runKey(own), push, paint].join('\n');
    const edits = { push, paint };
    const looksBack = !byHand(edits) && asksTheSame(own, parent.spec);
    nodes.push({ number: i + 1, parent: branch.parent, at: step, spec: own, edits, looksBack, key });
  });
  return nodes;
}

/** The state at a fork after what is done to it by hand. x: [count, ...event]. */
export function editedStart(
  { push, paint }: Edits,
  fork: Pick<Frame, 'x' | 'denoised' | 'level'>,
  { kind, event }: Pick<DataSet, 'kind' | 'event'>,
): Float32Array {
  if (push && kind.edit === 'push') return pushed(fork.x, pushesOf(push));
  const { x } = fork;
  if (!paint || kind.edit !== 'paint') return x;
  const [, , channels] = pictureShape(event);
  const colours = new Map(
    [...paintingOf(paint)].map(([pixel, which]) => [pixel, valuesOfColour(which, channels)]),
  );
  return painted(x, fork.denoised, fork.level, colours);
}

/**
 * What the engine is asked for; known: the parent's frames from the step where the branch leaves it, latest first, as far
 * as a sampler may look back.
 */
export function requestOf(node: Node, known: readonly Frame[]): SampleSpec {
  const whole = sampleSpec(node.spec);
  if (node.parent === null) return whole;
  const [fork] = known;
  if (!fork) throw new Error('The parent has not come to the fork yet: let it run.');
  // Where a latent is edited, the worker has to be asked: see `latent.ts`.
  const start = spaceOf(node.spec).latentOf ? fork.x : editedStart(node.edits, fork, datasetOf(node.spec));
  return { ...whole, start, from: node.at, known: node.looksBack ? known : [] };
}
