/** From the page's spec to the runs of the tree: the run itself, then each branch from a state of its parent. */

import { pictureShape } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import { painted, pushed } from '../../../core/edits.ts';
import { handedOver } from '../../../core/jumps.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { grid } from '../../../core/spacings.ts';
import type { Level, OptionSpecs, Sampler } from '../../../core/types.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { keys } from '../../../state/fields.ts';
import type { Frame, SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import type { DataSet } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { valuesOfColour } from '../../common/bench/fields/palette.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { studentOf } from '../../common/student.ts';
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
  /** Step of its parent's levels at which it leaves it; 0 for the run itself. */
  readonly at: number;
  /** Of the whole way, its parent's up to the fork: the noisiest first. */
  readonly levels: readonly Level[];
  /** In how many jumps a student goes on; 0: its teacher does. */
  readonly jumps: number;
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

/** By which samplers a line can go on: a student only by those that say where it has to jump. */
export const samplersFor = (jumps: number): readonly Experiment['sampler'][] =>
  keys(samplers).filter((name) => !jumps || (samplers[name] as Sampler).jumps);

function changed(spec: Experiment, branch: Branch, jumps: number): Experiment {
  const wanted = branch.sampler ?? spec.sampler;
  const sampler = samplersFor(jumps).includes(wanted) ? wanted : 'ddim';
  // A student learnt the way without new noise.
  const inherited = sampler === spec.sampler && !jumps ? spec.options : {};
  const classes = datasetOf(spec).classes?.length ?? 0;
  return {
    ...spec,
    sampler,
    options: branch.eta !== null && hasEta(sampler) && !jumps ? { ...inherited, eta: branch.eta } : inherited,
    seed: branch.seed ?? spec.seed,
    class: branch.class !== null && branch.class < classes ? branch.class : spec.class,
    guidance: branch.guidance ?? spec.guidance,
    prompt: branch.prompt ?? spec.prompt,
  };
}

/** Whether nothing but the noise to come differs. */
const asksTheSame = (own: Experiment, { seed, options, ...rest }: Experiment): boolean =>
  runKey({ ...own, seed, options }) === runKey({ ...rest, seed, options });

/** In how many jumps a branch of data that have a student is gone by it. */
const jumpsOf = (page: Experiment, parent: Node, { student }: Branch): number =>
  student === null || !studentOf(datasetOf(page)) ? parent.jumps : Number(student);

/** Where a branch goes: on as its parent would, or from the fork as who takes over does. */
function levelsOf(page: Experiment, parent: Node, step: number, { student }: Branch): readonly Level[] {
  const known = studentOf(datasetOf(page));
  if (student === null || !known) return parent.levels;
  const [before, fork] = [parent.levels.slice(0, step), at(parent.levels, step)];
  const schedule = scheduleOf(page);
  const jumps = Number(student);
  if (jumps) return [...before, ...handedOver(fork, jumps, known.jumps, schedule)];
  return [...before, fork, ...grid(schedule, page.steps).filter(({ t }) => t < fork.t)];
}

/** The tree of a page. A fork beyond the last step, or before its parent's, is taken at the nearest step there is. */
export function treeOf(page: Experiment): readonly Node[] {
  const spec = { ...page, count: datasetOf(page).kind.few };
  const levels = grid(scheduleOf(spec), spec.steps);
  const begin = { number: 0, parent: null, at: 0, levels, jumps: 0 };
  const nodes: Node[] = [{ ...begin, spec, edits: untouched, looksBack: false, key: runKey(spec) }];
  branchesOf(page.branches).forEach((branch, i) => {
    const parent = at(nodes, branch.parent);
    const step = Math.max(parent.at, Math.min(branch.at, parent.levels.length - 2));
    const jumps = jumpsOf(page, parent, branch);
    const own = changed(parent.spec, branch, jumps);
    const levels = levelsOf(page, parent, step, branch);
    const { push, paint } = branch;
    const key = [parent.key, step, runKey(own), branch.student, push, paint].join('\n');
    const edits = { push, paint };
    const looksBack = !byHand(edits) && branch.student === null && asksTheSame(own, parent.spec);
    const way = { number: i + 1, parent: branch.parent, at: step, levels, jumps };
    nodes.push({ ...way, spec: own, edits, looksBack, key });
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
  const whole = { ...sampleSpec(node.spec), levels: node.levels };
  if (node.parent === null) return whole;
  const [fork] = known;
  if (!fork) throw new Error('The parent has not come to the fork yet: let it run.');
  // Where a latent is edited, the worker has to be asked: see `latent.ts`.
  const start = spaceOf(node.spec).latentOf ? fork.x : editedStart(node.edits, fork, datasetOf(node.spec));
  const model = (node.jumps && studentOf(datasetOf(node.spec))?.model) || whole.model;
  return { ...whole, model, start, from: node.at, known: node.looksBack ? known : [] };
}
