/** The runs of the tree: a branch begins once its parent has come to the fork. */
import { needed } from '../../../core/at.ts';
import { HISTORY } from '../../../core/samplers/multistep.ts';
import { rmsDifference } from '../../../modalities/difference.ts';
import { type Experiment, runFields } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/frames.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { whichData } from '../../../state/sources.ts';
import { settingOut, spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { cursorNow } from '../../common/drive.ts';
import { hasReached, type Shown } from '../../common/kept.ts';
import { differingSettings } from '../../common/oldSettings.ts';
import { MOST_BRANCHES } from './fields/branches.ts';
import { editedFork } from './latent.ts';
import { byHand, type Node, requestOf, treeOf } from './tree.ts';
import { whoGoesOn } from './who.ts';

type NodeRun = Node & Line;

function withRequest(node: Node): NodeRun {
  const space = spaceOf(node.spec);
  const edited = settingOut((_, signal) =>
    editedFork(node, space, needed(forkFrame(node), 'The state of the fork'), signal),
  );
  return {
    ...node,
    space,
    engine: space.latentOf && byHand(node.edits) ? edited : undefined,
    request() {
      if (node.parent === null) return requestOf(node, []);
      return forkFrame(node) ? requestOf(node, lookBack(node.parent, node.at)) : null;
    },
  };
}

const EVEN = 1e-9;

/** Whether the state at the cursor is there: a branch shares it with its parent before the fork. */
function isThere({ parent, at }: Node, run: Run | undefined, t: number): boolean {
  if (parent === null) return hasReached(run, t);
  const fork = stateAt(parent, at);
  if (!fork) return false;
  return t > fork.level.t + EVEN ? isThere(tree.lineAt(parent), tree.run(parent), t) : hasReached(run, t);
}

/** What a branch shows: before its fork, its parent. */
function frameIn({ of, run, old, before }: Shown<NodeRun>, t: number): Frame | undefined {
  // What is no longer wanted has left a line that may be another by now.
  const gone = old || before;
  const fork = gone ? undefined : forkFrame(of);
  const from = gone ? (run?.frames[0]?.level.t ?? 0) : fork?.level.t;
  if (of.parent !== null && (from === undefined || t > from + EVEN))
    return gone ? tree.frame(of.parent) : currentFrame(of.parent);
  return frameAt(run?.frames, t) ?? fork;
}

function differences(was: NodeRun, now: NodeRun): string[] {
  if (was.edits.paint !== now.edits.paint || was.edits.push !== now.edits.push) return ['other strokes'];
  if (was.jumps !== now.jumps) return [whoGoesOn(was.jumps)];
  return differingSettings(was.spec, now.spec) ? [] : ['its parent as it was'];
}

/** The lines by their numbers: 0 is the run itself. */
export const tree: RunSet<number, NodeRun> = new RunSet<number, NodeRun>({
  name: 'fork',
  most: MOST_BRANCHES + 1,
  fields: [...runFields, 'branches'],
  lines: (page: Experiment) => new Map(treeOf(page).map((node) => [node.number, withRequest(node)])),
  reached: isThere,
  frame: frameIn,
  // A branch that leaves another line, or at another step, is another branch.
  alike: (a, b) => whichData(a.spec) === whichData(b.spec) && a.parent === b.parent && a.at === b.at,
  differences,
});

/** What a line of the present settings has at the cursor, whatever is still shown. */
export function currentFrame(number: number): Frame | undefined {
  const of = tree.line(number);
  return of && frameIn({ of, run: tree.run(number), old: false }, cursorNow());
}

/** The state of a step of the line's levels, the branch's own or one that it has from its parent; at its fork it is edited. */
function stateAt(number: number, step: number): Frame | undefined {
  const { at, parent } = tree.lineAt(number);
  if (parent !== null && step < at) return stateAt(parent, step);
  return tree.run(number)?.frames.find(({ index }) => index === step);
}
/** What a branch takes from its parent, as it was there. */
export const forkFrame = ({ parent, at }: Node): Frame | undefined =>
  parent === null ? undefined : stateAt(parent, at);

/** The first step that a line's sampler knows of: where it sets out anew, or where the line does that it goes on with. */
function beginOf(number: number): number {
  const { at, parent, looksBack } = tree.lineAt(number);
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

/** Step of a line's levels at which something that leaves a line at the cursor leaves it: a fork needs a step to go on with. */
export function stepHere(number: number): number {
  const { levels } = tree.lineAt(number);
  const t = currentFrame(number)?.level.t ?? cursorNow();
  const left = levels.filter((level) => level.t < t).length;
  return levels.length - 1 - Math.max(1, left);
}

/** Whose state a line shows at a step: before its fork, its parent's. */
export function ownerOf(number: number, step: number): number {
  const { parent, at } = tree.lineAt(number);
  return parent !== null && step < at ? ownerOf(parent, step) : number;
}

/** How far a branch is from its parent at the cursor; null for the run itself and before both are there. */
export function distanceFromParent(number: number): number | null {
  const { parent } = tree.line(number) ?? { parent: null };
  if (parent === null || tree.isOld(parent) !== tree.isOld(number)) return null;
  const [from, to] = [tree.frame(parent), tree.frame(number)];
  if (!from || from.level.t !== to?.level.t) return null;
  const [before, after] = [tree.samples(parent), tree.samples(number)];
  return before && after && rmsDifference(before, after);
}
