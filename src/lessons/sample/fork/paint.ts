/** What the canvases of the bench draw, at the moment of drawing. */
import { pictureShape } from '../../../core/arrays.ts';
import { PUSH_WIDTH } from '../../../core/edits.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { planeOf } from '../../../modalities/plane.ts';
import { paintPush, paintRegion } from '../../../modalities/region.ts';
import { type BranchLine, paintTree } from '../../../modalities/tree.ts';
import { cleanOf, Sight, type Wish } from '../../../state/decoder.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import type { Look } from '../../../ui/look.ts';
import { paintRun, samplesOf } from '../../common/bench/paint.ts';
import { FAINT } from '../../common/kept.ts';
import { brush, paints, strokeOn } from './brush.ts';
import { tree } from './runs.ts';

/** The parent's state, where a branch is to be shown as the way from there. */
function comparedWith(number: number): Wish | null {
  const parent = tree.line(number)?.parent ?? null;
  return parent !== null && experiment.getState().difference ? tree.wish(parent) : null;
}

/** Where the brush stands, if it stands over this line. */
function paintBrush(number: number, context: CanvasRenderingContext2D, box: Box, look: Look): void {
  const { over, size, stroke } = brush.getState();
  if (over?.number !== number) return;
  const { event } = datasetOf(experiment.getState());
  const [a, b] = over.aim;
  if (paints()) {
    const region = { top: a - (size >> 1), left: b - (size >> 1), side: size };
    paintRegion(context, region, box, pictureShape(event)[0], look, 0);
    return;
  }
  const from = stroke?.number === number ? stroke.from : over.aim;
  paintPush(context, planeOf(box), from, [a - from[0], b - from[1]], PUSH_WIDTH, look);
}

export function paintNode(number: number, truth: Truth | null): Paint {
  const paint = paintRun(tree, number, {
    truth,
    x: (x) => strokeOn(number) ?? x,
    from: () => comparedWith(number),
  });
  return (context, box, look) => {
    paint(context, box, look);
    context.globalAlpha = 1;
    if (tree.frame(number)) paintBrush(number, context, box, look);
  };
}

/** x̂₀ of a line's state: what the network makes of it, for whoever changes it where it is mostly noise. */
export function paintExpected(number: number): Paint {
  const sight = new Sight();
  return (context, box, look) => {
    const [shown, frame] = [tree.shown(number), tree.frame(number)];
    if (!shown || !frame) return;
    const { spec, space } = shown.of;
    const x = sight.one(cleanOf(space, frame.denoised));
    if (!x) return;
    context.globalAlpha = shown.old ? FAINT : 1;
    modalityOf(datasetOf(spec)).draw(context, box, samplesOf(spec, x), { look, role: 'network', gain: 1 });
  };
}

export const watchNode = (number: number): Watch => {
  const seen = () => {
    const { over, stroke, size } = brush.getState();
    const parent = tree.line(number)?.parent ?? null;
    return [
      // Its name says how far it is from its parent, whether that is what is drawn or not.
      ...(parent === null ? [] : [tree.frame(parent), tree.isOld(parent)]),
      comparedWith(number)?.states,
      ...(over?.number === number ? [over, stroke, size] : []),
    ];
  };
  return tree.changes([number], seen, [brush.subscribe]);
};

/** Heights of a picture of the track's strip that the tree takes. */
export const STRIP_ROWS = 2;

/** The tree along the axis: solid as far as the runs have come. */
export const paintBranches: Paint = (context, box, look) => {
  const lines = [...tree.lines().values()].map(({ number, parent, at }): BranchLine => {
    const run = tree.run(number);
    const from = parent === null ? 1 : (tree.line(parent)?.levels[at]?.t ?? 1);
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
