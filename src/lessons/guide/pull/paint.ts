/** Draws the plane: the ground, arrows over it, points on their way, and three arrows large. */
import { pairAt } from '../../../core/at.ts';
import { cellOf, type Plane, paintArrows, paintHeat, planeOf, scatter } from '../../../modalities/plane.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Look } from '../../../ui/look.ts';
import { levelOf } from '../../common/bench/level.ts';
import { FAINT } from '../../common/kept.ts';
import { exactOf, groundOf } from './exactly.ts';
import { arrowsNow, keyOf, LARGE, ROWS } from './pull.ts';
import { walk } from './run.ts';

type Context = CanvasRenderingContext2D;

function paintGround(context: Context, plane: Plane, look: Look): void {
  const spec = experiment.getState();
  const exact = exactOf(spec);
  if (!exact || spec.pullGround === 'none') return;
  const heat = groundOf(keyOf(spec), exact, spec.pullGround, levelOf(spec));
  const colour = spec.pullGround === 'class' ? look.data : look.guidance;
  paintHeat(context, heat, plane, { colour, opacity: 0.5, passing: false });
}

/** Of the arrows over the plane, the longest is a little longer than the room it has. */
const LONGEST = 1.25;
/** The large ones, in CSS pixels at most. */
const WHOLE = 150;

/** The three arrows, and their colours. */
export const colours = { free: 'ink', asked: 'network', guided: 'guidance' } as const;

const lengthOf = (arrow: Float64Array, i: number): number => Math.hypot(...pairAt(arrow, i));

function paintField(context: Context, plane: Plane, look: Look): void {
  const arrows = arrowsNow();
  if (!arrows) return;
  const all = arrows.x;
  const few = all.subarray(0, 2 * LARGE);
  const room = cellOf(ROWS) * plane.scale;
  let longest = 0.1;
  for (let i = 0; i < LARGE; i++) longest = Math.max(longest, lengthOf(arrows.guided, i));
  paintArrows(context, few, arrows.guided.subarray(0, 2 * LARGE), plane, {
    colour: look.guidance,
    width: 1.3 * look.line,
    opacity: 0.75,
    scale: (LONGEST * room) / longest,
  });
  const place = all.subarray(2 * LARGE);
  const one = (arrow: Float64Array) => arrow.subarray(2 * LARGE);
  const most = Math.max(
    0.1,
    ...(['free', 'asked', 'guided'] as const).map((of) => lengthOf(one(arrows[of]), 0)),
  );
  const scale = Math.min(WHOLE, 0.36 * Math.min(plane.width, plane.height)) / most;
  for (const of of ['guided', 'asked', 'free'] as const)
    paintArrows(context, place, one(arrows[of]), plane, {
      colour: look[colours[of]],
      width: (of === 'guided' ? 5 : 3) * look.line,
      opacity: 1,
      scale,
    });
}

function paintPoints(context: Context, plane: Plane, look: Look): void {
  const frame = walk.frame('walk');
  if (!frame) return;
  const opacity = walk.isOld('walk') ? FAINT : 1;
  scatter(context, frame.x, plane, { colour: look.paper, radius: 2.6, opacity: 0.8 * opacity });
  scatter(context, frame.x, plane, { colour: look.ink, radius: 1.5, opacity: 0.85 * opacity });
}

export const paintPlane: Paint = (context, box, look) => {
  const plane = planeOf(box);
  paintGround(context, plane, look);
  paintPoints(context, plane, look);
  paintField(context, plane, look);
};

/** Lengths of the large arrows, in data units a unit of time: without the wish, with it, guided. */
export function largeNow(): readonly [free: number, asked: number, guided: number] | null {
  const arrows = arrowsNow();
  if (!arrows) return null;
  return [arrows.free, arrows.asked, arrows.guided].map((arrow) => lengthOf(arrow, LARGE)) as [
    number,
    number,
    number,
  ];
}
