/** What the canvases of the lesson draw, at the moment of drawing. */
import { apart, paintDifference } from '../../../modalities/difference.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Modality, Samples, Truth } from '../../../modalities/modality.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { paintStops } from '../../../modalities/stops.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { FAINT, type Shown } from '../../common/kept.ts';
import { countOf, startFrame } from '../../common/spec.ts';
import { columnsNow, indexNow, type Resolved, runOf, walks } from './columns.ts';
import { cursorNow, stopsOf } from './drive.ts';
import { frameNow, shownNow } from './shown.ts';

const modalityOfColumn = ({ spec }: Resolved): Modality => modalityOf(datasetOf(spec));

const samples = ({ spec }: Resolved, x: Float32Array): Samples => ({
  x,
  count: countOf(spec),
  event: datasetOf(spec).event,
});

const starts = new Map<string, ReturnType<typeof startFrame>>();

/** The noise that a run sets out from, before its first frame is there. */
function startOf({ key, spec }: Resolved): ReturnType<typeof startFrame> {
  let start = starts.get(key);
  if (!start) {
    if (starts.size > 8) starts.clear();
    start = startFrame(spec);
    starts.set(key, start);
  }
  return start;
}

const TRAIL = 200;

/** States up to the frame under the cursor, at most so many. */
function past({ of, run }: Shown<Resolved>): Float32Array[] {
  const at = indexNow(of, run);
  if (!run || at < 1) return [];
  const every = Math.max(1, Math.ceil(at / TRAIL));
  const states: Float32Array[] = [];
  for (let i = 0; i < at; i += every) states.push(run.frames[i].x);
  return [...states, run.frames[at].x];
}

/** The first column's frame, where this column is to be shown as the way from there. */
export function comparedWith(index: number): Float32Array | null {
  const first = index > 0 && experiment.getState().difference ? frameNow(0) : undefined;
  return first?.x ?? null;
}

/** How far a column is from the first one at the cursor; null before both are there. */
export function apartNow(index: number): number | null {
  const [from, to] = [frameNow(0), frameNow(index)];
  return from && to && from.x.length === to.x.length ? apart(from.x, to.x) : null;
}

export const paintColumn =
  (index: number, truth: Truth | null): Paint =>
  (context, box, look) => {
    const shown = shownNow(index);
    if (!shown) return;
    const { of: resolved, old } = shown;
    const modality = modalityOfColumn(resolved);
    const frame = frameNow(index);
    context.globalAlpha = old ? FAINT : 1;
    const { x, level } = frame ?? startOf(resolved);
    const gain = gainAt(modality, level);
    if (truth && experiment.getState().ground === 'data') modality.ground?.(context, box, truth, look);
    const from = comparedWith(index);
    if (from && frame && from.length === frame.x.length) {
      const pair = [samples(resolved, from), samples(resolved, x)] as const;
      paintDifference(context, box, modality, ...pair, { look, gain });
      return;
    }
    modality.draw(context, box, samples(resolved, x), { look, role: 'ink', gain });
    // The ways there would hide the result, which is what is compared at the end.
    const states = frame?.index === resolved.spec.steps ? [] : past(shown);
    if (states.length)
      modality.trails?.(context, box, states, countOf(resolved.spec), { look, role: 'noise' });
  };

/** Tells only when what a column shows or says has changed: the cursor moves more often than most runs step. */
export const watchColumn =
  (index: number): Watch =>
  (listener) => {
    const view = () => {
      const { data, difference, ground } = experiment.getState();
      const resolved = columnsNow()[index];
      if (!resolved) return [];
      const { key } = resolved;
      // The end of a run is in the words alone: how many calls it took in all.
      const status = runOf(resolved)?.status;
      return [key, frameNow(index), status, comparedWith(index), data, difference, ground];
    };
    let shown = view();
    const look = () => {
      const now = view();
      if (now.length === shown.length && now.every((value, i) => value === shown[i])) return;
      shown = now;
      listener();
    };
    const stops = [experiment.subscribe(look), walks.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  };

/** Where each run asks the network, on the axis that all share. */
export const paintGrids: Paint = (context, box, look) => {
  const rows = columnsNow().map((resolved) => {
    const run = runOf(resolved);
    const frames = run?.frames ?? [];
    const reached = frames.length ? frames[frames.length - 1].index + 1 : 0;
    return { at: stopsOf(resolved), reached };
  });
  paintStops(context, rows, box, box.height / 2, look);
};

/** “the nearest state to t = 0.300: after 7 of 10 steps” */
export function stepNow(index: number): string {
  const frame = frameNow(index);
  const shown = shownNow(index);
  if (!frame || !shown) return 'pure noise';
  const { steps } = shown.of.spec;
  if (frame.index < steps) return `step ${frame.index} of ${steps}, nearest to t = ${cursorNow().toFixed(3)}`;
  return `after ${steps === 1 ? 'its one step' : `${steps} steps`}${shown.old ? '' : ': the result'}`;
}
