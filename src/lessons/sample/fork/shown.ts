/** What each line shows: its state at the cursor, or that of other settings until the new one is there. */
import { apart } from '../../../modalities/difference.ts';
import { experiment } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame } from '../../../state/runs.ts';
import { oldText, settingsOf } from '../../common/apart.ts';
import { hasReached, Kept, type Shown } from '../../common/kept.ts';
import { MOST_BRANCHES } from './fields/branches.ts';
import { forkFrame, runOf, frameNow as stateNow, treeNow } from './runs.ts';
import type { Node } from './tree.ts';

/** A branch that leaves another line, or at another step, is another branch. */
const alike = (a: Node, b: Node): boolean =>
  a.spec.data === b.spec.data && a.parent === b.parent && a.at === b.at;
export const kept = Array.from({ length: MOST_BRANCHES + 1 }, () => new Kept<Node>(alike));

const EVEN = 1e-9;

/** Whether the state at the cursor is there: a branch shares it with its parent before the fork. */
function isThere(node: Node, t: number): boolean {
  if (node.parent === null) return hasReached(runOf(node.number), t);
  const fork = forkFrame(node);
  if (!fork) return false;
  return t > fork.level.t + EVEN ? isThere(treeNow()[node.parent], t) : hasReached(runOf(node.number), t);
}

function shownNow(number: number): Shown<Node> | null {
  const node = treeNow()[number];
  if (!node) return null;
  const run = runOf(number);
  const there = isThere(node, experiment.getState().t);
  return there && !run ? { of: node, run, old: false } : kept[number].show(node, run, there);
}

export const isOld = (number: number): boolean => shownNow(number)?.old ?? false;

export function frameNow(number: number): Frame | undefined {
  const shown = shownNow(number);
  if (!shown?.old) return stateNow(number);
  const { of, run } = shown;
  const { t } = experiment.getState();
  const from = run?.frames[0]?.level.t ?? 0;
  return of.parent !== null && t > from + EVEN ? frameNow(of.parent) : frameAt(run?.frames, t);
}

/** How far a branch is from its parent at the cursor; null for the run itself and before both are there. */
export function apartNow(number: number): number | null {
  const { parent } = treeNow()[number] ?? { parent: null };
  if (parent === null || isOld(parent) !== isOld(number)) return null;
  const [from, to] = [frameNow(parent), frameNow(number)];
  return from && to && from.level.t === to.level.t ? apart(from.x, to.x) : null;
}

/** “Still made with seed 1”, of a line that other settings have overtaken; else nothing. */
export function oldNow(number: number): string {
  const shown = shownNow(number);
  if (!shown?.old) return '';
  const [was, now] = [shown.of, treeNow()[number]];
  const painted = was.edits.paint !== now.edits.paint || was.edits.push !== now.edits.push;
  const words = [settingsOf(was.spec, now.spec), painted ? 'other strokes' : ''];
  return oldText(words.filter(Boolean).join(', ') || 'its parent as it was');
}
