/** The brush: changes a state by hand, and what is changed becomes a fork, or is added to the one that begins there. */

import { createStore } from 'zustand/vanilla';
import { pictureShape } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import type { Push } from '../../../core/edits.ts';
import { cleanOf, decoder, stateOf } from '../../../state/decoder.ts';
import { change, datasetOf, experiment, moveTo } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { pause } from '../../../state/playback.ts';
import type { Frame } from '../../../state/runs.ts';
import { colourIn } from '../../common/bench/fields/palette.ts';
import { type Aim, between, dab } from '../../common/bench/pixels.ts';
import { type Branch, branchesOf, formatBranches, MOST_BRANCHES, unchanged } from './fields/branches.ts';
import { formatPainting, formatPushes, MOST_PUSHES, paintingOf, pushesOf } from './fields/edits.ts';
import { currentFrame, forkFrame, ownerOf, stepHere, tree } from './runs.ts';
import { byHand, type Edits, editedStart, untouched } from './tree.ts';

interface Brush {
  /** Whether the pointer changes states, or selects lines. */
  readonly on: boolean;
  /** Number of a colour of the palette. */
  readonly colour: number;
  /** Pixels across. */
  readonly size: number;
  /** Where it stands, and over which line. */
  readonly over: { readonly number: number; readonly aim: Aim } | null;
  /** What is being drawn, until it is let go: nothing of it is in the link yet. */
  readonly stroke: { readonly number: number; readonly edits: Edits; readonly from: Aim } | null;
}

export const brush = createStore<Brush>(() => ({ on: false, colour: 10, size: 2, over: null, stroke: null }));

/** Below this share of signal there is no picture to paint on. */
const LEAST_SIGNAL = 0.05;

export const paints = (): boolean => datasetOf(experiment.getState()).kind.edit === 'paint';

export function both(first: Edits, then: Edits): Edits {
  const pushes = [...pushesOf(first.push), ...pushesOf(then.push)];
  const painting = new Map([...paintingOf(first.paint), ...paintingOf(then.paint)]);
  return {
    push: pushes.length ? formatPushes(pushes) : null,
    paint: painting.size ? formatPainting(painting) : null,
  };
}

export const aimAt = (number: number, aim: Aim): void => brush.setState({ over: { number, aim } });
export const aimAway = (): void => brush.setState({ over: null, stroke: null });

const paintedAt = (aims: readonly Aim[]): Edits => {
  const { size, colour: chosen } = brush.getState();
  const event = pictureShape(datasetOf(experiment.getState()).event);
  const colour = colourIn(event[2], chosen);
  const pixels = aims.flatMap((aim) => dab(aim, size, event));
  return { push: null, paint: formatPainting(new Map(pixels.map((pixel) => [pixel, colour]))) };
};

const pushFrom = ([x, y]: Aim, aim: Aim): Push => ({ at: [x, y], by: [aim[0] - x, aim[1] - y] });

/** The pointer, or the brush by keyboard, is put down. */
export function press(number: number, aim: Aim): void {
  pause();
  // What is seen must be what is changed.
  if (!currentFrame(number) || tree.isOld(number)) return;
  aimAt(number, aim);
  const edits = paints() ? paintedAt([aim]) : untouched;
  brush.setState({ stroke: { number, edits, from: aim } });
}

/** It is moved on: what lies on the way is painted, or what it took along is pushed to there. */
export function drag(number: number, aim: Aim): void {
  aimAt(number, aim);
  const { stroke } = brush.getState();
  if (stroke?.number !== number) return;
  if (paints()) {
    const edits = both(stroke.edits, paintedAt(between(stroke.from, aim)));
    brush.setState({ stroke: { number, edits, from: aim } });
  } else {
    const edits = { push: formatPushes([pushFrom(stroke.from, aim)]), paint: null };
    brush.setState({ stroke: { ...stroke, edits } });
  }
}

/** The branch that strokes on a line at the cursor are added to: 0 where they make a new one. */
function beginning(number: number): number {
  const { branch: selected } = experiment.getState();
  const step = stepHere(number);
  const owner = ownerOf(number, step);
  const own = tree.lineAt(owner);
  if (own.parent !== null && own.at === step) return owner;
  const chosen = tree.lineAt(selected);
  return chosen.parent === owner && chosen.at === step && byHand(chosen.edits) ? selected : 0;
}

function extended(branches: readonly Branch[], target: number, edits: Edits): readonly Branch[] {
  return branches.map((branch, i) => (i === target - 1 ? { ...branch, ...both(branch, edits) } : branch));
}

/** Why a stroke cannot be taken, with a remedy. */
function refusal(target: number, branches: readonly Branch[], alpha: number): string | null {
  if (paints() && alpha < LEAST_SIGNAL)
    return 'In pure noise there is no picture yet to paint on: move the cursor towards data.';
  if (!target && branches.length >= MOST_BRANCHES)
    return `There are ${MOST_BRANCHES} branches, as many as fit: remove one, or go on where one begins.`;
  if (target && pushesOf(at(branches, target - 1).push).length >= MOST_PUSHES)
    return `One branch keeps ${MOST_PUSHES} pushes: branch again, one step later.`;
  return null;
}

/** It is lifted: the stroke goes into the tree. Returns the branch that holds it, or null where there is none. */
export function lift(): number | null {
  const { stroke } = brush.getState();
  brush.setState({ stroke: null });
  if (!stroke || !byHand(stroke.edits)) return null;
  const { number, edits } = stroke;
  // The line may have gone meanwhile, by a key or by going back.
  if (!tree.line(number)) return null;
  const branches = branchesOf(experiment.getState().branches);
  const [step, target] = [stepHere(number), beginning(number)];
  const refused = refusal(target, branches, currentFrame(number)?.level.alpha ?? 0);
  if (refused) {
    say(refused, { briefly: true });
    return null;
  }
  const fork = { ...unchanged, parent: ownerOf(number, step), at: step, ...edits };
  const after = formatBranches(target ? extended(branches, target, edits) : [...branches, fork]);
  const held = target || branches.length + 1;
  const { t } = at(tree.lineAt(number).levels, step);
  change({ branches: after, branch: held });
  moveTo(t);
  return held;
}

/** Drops the stroke. */
export const dropStroke = (): void => brush.setState({ stroke: null });

/** What a line would show if the stroke were lifted now; null while none is drawn on it. */
export function strokeOn(number: number): Float32Array | null {
  const { stroke } = brush.getState();
  const frame = currentFrame(number);
  if (stroke?.number !== number || !frame) return null;
  const node = tree.lineAt(number);
  const fork = node.parent !== null && node.at === stepHere(number) ? forkFrame(node) : undefined;
  const seen = seenAt(number, fork ?? frame);
  const edits = fork ? both(node.edits, stroke.edits) : stroke.edits;
  return seen && editedStart(edits, seen, datasetOf(experiment.getState()));
}

/** What a frame of a line looks like; null until that is known. */
function seenAt(number: number, frame: Frame): Pick<Frame, 'x' | 'denoised' | 'level'> | null {
  const { space } = tree.lineAt(number);
  const x = decoder.get(stateOf(space, frame));
  const denoised = decoder.get(cleanOf(space, frame.denoised));
  return x && denoised && { x, denoised, level: frame.level };
}
