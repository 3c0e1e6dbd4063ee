/** What the canvases of the bench draw, at the moment of drawing. */
import { PUSH_WIDTH } from '../../../core/edits.ts';
import { paintDifference } from '../../../modalities/difference.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Modality, Samples, Truth } from '../../../modalities/modality.ts';
import { planeOf } from '../../../modalities/plane.ts';
import { paintPush, paintRegion } from '../../../modalities/region.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { type BranchLine, paintTree } from '../../../modalities/tree.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import type { Look } from '../../../ui/look.ts';
import { FAINT } from '../../common/kept.ts';
import { countOf } from '../../common/spec.ts';
import { brush, paints, strokeOn } from './brush.ts';
import { runOf, tree, treeNow } from './runs.ts';
import { frameNow, isOld } from './shown.ts';

const samples = (number: number, x: Float32Array): Samples => {
  const { spec } = treeNow()[number];
  return { x, count: countOf(spec), event: datasetOf(spec).event };
};

/** The parent's state, where a branch is to be shown as the way from there. */
function comparedWith(number: number): Float32Array | null {
  const parent = treeNow()[number]?.parent ?? null;
  return parent !== null && experiment.getState().difference ? (frameNow(parent)?.x ?? null) : null;
}

/** Where the brush stands, if it stands over this line. */
function paintBrush(number: number, context: CanvasRenderingContext2D, box: Box, look: Look): void {
  const { over, size, stroke } = brush.getState();
  if (over?.number !== number) return;
  const { event } = datasetOf(experiment.getState());
  const [a, b] = over.aim;
  if (paints()) {
    const region = { top: a - (size >> 1), left: b - (size >> 1), side: size };
    paintRegion(context, region, box, event[0], look, 0);
    return;
  }
  const from = stroke?.number === number ? stroke.from : over.aim;
  paintPush(context, planeOf(box), from, [a - from[0], b - from[1]], PUSH_WIDTH, look);
}

export const paintNode =
  (number: number, truth: Truth | null): Paint =>
  (context, box, look) => {
    const frame = frameNow(number);
    if (!frame) return;
    const modality: Modality = modalityOf(datasetOf(treeNow()[number].spec));
    const gain = gainAt(modality, frame.level);
    context.globalAlpha = isOld(number) ? FAINT : 1;
    if (truth) modality.ground?.(context, box, truth, look);
    const here = samples(number, strokeOn(number) ?? frame.x);
    const from = comparedWith(number);
    if (from) paintDifference(context, box, modality, samples(number, from), here, { look, gain });
    else modality.draw(context, box, here, { look, role: 'ink', gain });
    context.globalAlpha = 1;
    paintBrush(number, context, box, look);
  };

/** Tells only when what a pane shows has changed: the cursor moves more often than most runs step. */
export const watchNode =
  (number: number): Watch =>
  (listener) => {
    const view = () => {
      const { over, stroke, size } = brush.getState();
      const brushed = over?.number === number ? [over, stroke, size] : [null, null, null];
      return [
        treeNow(),
        frameNow(number),
        isOld(number),
        comparedWith(number),
        runOf(number)?.status,
        ...brushed,
      ];
    };
    let shown = view();
    const look = () => {
      const now = view();
      if (now.every((value, i) => value === shown[i])) return;
      shown = now;
      listener();
    };
    const stops = [experiment.subscribe(look), tree.subscribe(look), brush.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  };

/** Heights of a picture of the track's strip that the tree takes. */
export const STRIP_ROWS = 2;

/** The tree along the axis: solid as far as the runs have come. */
export const paintBranches: Paint = (context, box, look) => {
  const lines = treeNow().map(({ number, parent, at }): BranchLine => {
    const run = runOf(number);
    const from = runOf(0)?.spec.levels[at]?.t ?? 1;
    const frames = run?.frames ?? [];
    return {
      parent,
      from,
      reached: frames[frames.length - 1]?.level.t ?? from,
      selected: number === experiment.getState().branch,
    };
  });
  // The strip is two pictures high, and one of them lies over each end of the axis.
  paintTree(context, lines, box, box.height / STRIP_ROWS / 2, look);
};
