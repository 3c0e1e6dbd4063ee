/** The runs of the tree: a branch begins once its parent has come to the fork. */

import { HISTORY } from '../../../core/samplers/multistep.ts';
import { grid } from '../../../core/spacings.ts';
import { derived } from '../../../state/derived.ts';
import { Ensemble, type Wanted } from '../../../state/ensemble.ts';
import { datasetOf, experiment, runFields } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { MOST_BRANCHES } from './fields/branches.ts';
import { type Node, specOf, treeOf } from './tree.ts';

export const treeNow: () => readonly Node[] = derived([...runFields, 'branches'], treeOf);

export const treeKey = (): string =>
  treeNow()
    .map(({ key }) => key)
    .join('\n\n');

const wanted = (node: Node): Wanted => ({
  key: node.key,
  event: datasetOf(node.spec).event,
  spec() {
    if (node.parent === null) return specOf(node, []);
    return forkFrame(node) ? specOf(node, lookBack(node.parent, node.at)) : null;
  },
});

export const tree = new Ensemble({
  name: 'fork',
  lanes: MOST_BRANCHES + 1,
  wanted: derived([...runFields, 'branches'], () => treeNow().map(wanted)),
});

export const runOf = (number: number): Run | undefined => {
  const node = treeNow()[number];
  return node && tree.get(node);
};

/** The state of the whole grid's step, the branch's own or one that it has from its parent; at its fork it is edited. */
function stateAt(number: number, step: number): Frame | undefined {
  const { at, parent } = treeNow()[number];
  if (parent !== null && step < at) return stateAt(parent, step);
  return runOf(number)?.frames.find(({ index }) => index === step);
}
/** What a branch takes from its parent, as it was there. */
export const forkFrame = ({ parent, at }: Node): Frame | undefined =>
  parent === null ? undefined : stateAt(parent, at);

/** The first step that a line's sampler knows of: where it sets out anew, or where the line does that it goes on with. */
function beginOf(number: number): number {
  const { at, parent, looksBack } = treeNow()[number];
  return parent !== null && looksBack ? beginOf(parent) : at;
}

/** The frames that a line knows of at a step, latest first: its own, and before its fork those of its parent. */
function lookBack(number: number, step: number): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = step; at >= beginOf(number) && frames.length < HISTORY; at--) {
    const frame = stateAt(number, at);
    if (!frame) break;
    frames.push(frame);
  }
  return frames;
}

const EVEN = 1e-9;

/** What a branch shows at the cursor: before its fork, its parent. */
export function frameNow(number: number): Frame | undefined {
  const node = treeNow()[number];
  if (!node) return undefined;
  const { t } = experiment.getState();
  const fork = forkFrame(node);
  if (node.parent !== null && (!fork || t > fork.level.t + EVEN)) return frameNow(node.parent);
  return frameAt(runOf(number)?.frames, t) ?? fork;
}

/** Step of the grid at which something that leaves a line at the cursor leaves it: a fork needs a step to go on with. */
export function stepHere(number: number): number {
  const { spec } = treeNow()[number];
  const t = frameNow(number)?.level.t ?? experiment.getState().t;
  const left = grid(scheduleOf(spec), spec.steps).filter((level) => level.t < t).length;
  return spec.steps - Math.max(1, left);
}

/** Whose state a line shows at a step: before its fork, its parent's. */
export function ownerOf(number: number, step: number): number {
  const { parent, at } = treeNow()[number];
  return parent !== null && step < at ? ownerOf(parent, step) : number;
}

export const troubleOf = (number: number): string | null => {
  const node = treeNow()[number];
  return node ? tree.trouble(node) : null;
};
