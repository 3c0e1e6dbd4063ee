/** What the canvases of benches draw of their runs, at the moment of drawing. */

import { rows, sizeOf } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import { paintDifference } from '../../../modalities/difference.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Samples, Truth } from '../../../modalities/modality.ts';
import { gainIn } from '../../../modalities/shades.ts';
import { countOf as countOfWish, Sight, stateOf, type Wish } from '../../../state/decoder.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import type { ModelSpace } from '../../../state/space.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { FAINT } from '../kept.ts';
import { countOf, startFrame } from '../spec.ts';
import { Recent } from './recent.ts';
import type { Line, RunSet } from './runSet.ts';

/** Samples as their kind draws them. x: [count, ...event of the data]. */
export function samplesOf(spec: Experiment, x: Float32Array): Samples {
  const { event } = datasetOf(spec);
  return { x, count: rows(x, sizeOf(event)), event };
}

/** The noise that lines set out from, before their first frames are there. */
const starts = new Recent<ReturnType<typeof startFrame>>(8);

function startOf({ key, spec, space }: Line): Pick<Frame, 'x' | 'level'> {
  const start = starts.get(key) ?? startFrame(spec, space);
  starts.put(key, start);
  return start;
}

/** States that a way is drawn through, at most. */
const TRAIL = 200;

/** States of a run up to one of its frames. */
function trailTo(frames: Run['frames'], at: number): Float32Array[] {
  const every = Math.max(1, Math.ceil(at / TRAIL));
  return frames.slice(0, at + 1).flatMap(({ x }, i) => (i % every === 0 || i === at ? [x] : []));
}

type Context = CanvasRenderingContext2D;
type Look = Parameters<Paint>[2];
type Box = Parameters<Paint>[1];

/** What a state looks like. x: [count, ...event of the data]. */
export interface State {
  readonly spec: Experiment;
  readonly x: Float32Array;
  readonly level: Frame['level'];
  readonly space: ModelSpace;
}

/** One state, or how far it is from another. truth: where the data are, to lie behind it. */
export function paintState(
  context: Context,
  box: Box,
  look: Look,
  { spec, x, level, space }: State,
  { truth, from }: { readonly truth: Truth | null; readonly from?: Float32Array | null },
): void {
  const modality = modalityOf(datasetOf(spec));
  const gain = gainIn(space, modality, level);
  const samples = samplesOf(spec, x);
  if (truth) modality.ground?.(context, box, truth, look);
  if (from) paintDifference(context, box, modality, samplesOf(spec, from), samples, { look, gain });
  else modality.draw(context, box, samples, { look, role: 'ink', gain });
}

interface Style {
  /** Where the data are. */
  readonly truth: Truth | null;
  readonly ground?: () => boolean;
  /** Whether the noise that the line sets out from is shown before there are frames, and the way from there after. */
  readonly way?: boolean;
  /** What is shown of what a frame looks like. Absent: all of it. */
  readonly x?: (x: Float32Array) => Float32Array;
  /** What it is to be shown the difference from; null: from nothing. */
  readonly from?: () => Wish | null;
}

/** What is in a place of a run set: faint, while it is still that of other settings. */
export function paintRun<P, L extends Line>(set: RunSet<P, L>, place: P, style: Style): Paint {
  const sight = new Sight();
  return (context, box, look) => {
    const shown = set.shown(place);
    const frame = set.frame(place);
    if (!shown || !(frame || style.way)) return;
    const { of, run, old } = shown;
    const moment = frame ?? startOf(of);
    const other = frame ? style.from?.() : null;
    const wish = stateOf(of.space, moment);
    const from = other && countOfWish(other) === countOfWish(wish) ? other : null;
    const found = sight.all(from ? [wish, from] : [wish]);
    if (!found) return;
    const [whole, before] = [at(found, 0), found[1]];
    const x = frame && style.x ? style.x(whole) : whole;
    const state = { spec: of.spec, space: of.space, level: moment.level, x };
    const behind = style.ground?.() === false ? null : style.truth;
    context.globalAlpha = old ? FAINT : 1;
    paintState(context, box, look, state, { truth: behind, from: before });
    // The ways there would hide the result.
    const frames = run?.frames ?? [];
    const reached = frame && !of.space.latentOf ? frames.indexOf(frame) : -1;
    if (!style.way || from || reached < 1 || frame?.index === (run?.spec.levels.length ?? 0) - 1) return;
    const states = trailTo(frames, reached);
    modalityOf(datasetOf(of.spec)).trails?.(context, box, states, countOf(of.spec), { look, role: 'noise' });
  };
}

/** “step 20 of 50, nearest to t = 0.600” */
export function stepText<P, L extends Line>(set: RunSet<P, L>, place: P): string {
  const [shown, frame] = [set.shown(place), set.frame(place)];
  if (!shown?.run || !frame) return 'pure noise';
  const steps = shown.run.spec.levels.length - 1;
  if (frame.index < steps)
    return `step ${frame.index} of ${steps}, nearest to t = ${experiment.getState().t.toFixed(3)}`;
  return `after ${walked(steps)}${shown.old ? '' : ': the result'}`;
}

const walked = (steps: number): string => (steps === 1 ? 'its one step' : `${steps} steps`);

/** “the result”, or how far the run is at the cursor; nothing where there is no run, as while a bench is left for another. */
export function resultText<P, L extends Line>(set: RunSet<P, L>, place: P): string {
  const [shown, frame] = [set.shown(place), set.frame(place)];
  if (!shown) return '';
  if (!shown.run || !frame) return 'still to be computed';
  const steps = shown.run.spec.levels.length - 1;
  if (frame.index < steps) return `after ${frame.index} of ${steps} steps`;
  return shown.old ? `after ${walked(steps)}` : 'the result';
}
