/** Draws the plane around x_t: its candidates, and the answer. */
import { pairAt } from '../../../core/at.ts';
import { type Line, paintLines } from '../../../modalities/lines.ts';
import { clouds, type Plane, paintArrows, planeOf } from '../../../modalities/plane.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import type { Look } from '../../../ui/look.ts';
import { watchCursor } from '../../common/cursor.ts';
import { HELD, pictureCollapsing } from './pictures.ts';
import {
  CANDIDATES,
  candidatesNow,
  collapsing,
  isPoints,
  learnedNow,
  type PointAnswer,
  pointAnswerNow,
} from './point.ts';
import { inUnit, type Unit } from './posterior.ts';

/** Weights below this part of the heaviest are only a trace, so that the data stay in sight. */
const TRACE = 0.12;

/** Candidates in a few classes of opacity, the faintest first. */
const SHADES = 12;

function paintCandidates(
  context: CanvasRenderingContext2D,
  plane: Plane,
  look: Look,
  asked: PointAnswer,
): void {
  const data = candidatesNow()?.data;
  if (!data) return;
  const most = asked.weights.reduce((high, weight) => Math.max(high, weight), 0);
  const shades: number[][] = Array.from({ length: SHADES + 1 }, () => []);
  asked.weights.forEach((weight, k) => {
    shades[Math.round((SHADES * weight) / most)]?.push(...pairAt(data, k));
  });
  const radius = Math.max(1.4, plane.width / 220) * (0.8 + 0.2 * look.line);
  const dots = shades.map((x, shade) => {
    const share = shade / SHADES;
    return { x, radius: radius * (1 + 0.5 * share), opacity: TRACE + (1 - TRACE) * share };
  });
  clouds(context, dots.slice(0, 1), plane, look.ink);
  clouds(context, dots.slice(1), plane, look.data);
}

/** A disc, or a hollow square that leaves to be seen what lies under it. */
function paintMark(
  context: CanvasRenderingContext2D,
  plane: Plane,
  place: ArrayLike<number>,
  colour: string,
  edge: string,
  square: boolean,
): void {
  const [across, up] = pairAt(place, 0);
  const [x, y] = [plane.width / 2 + across * plane.scale, plane.height / 2 - up * plane.scale];
  context.save();
  context.beginPath();
  if (square) context.rect(x - 8, y - 8, 16, 16);
  else context.arc(x, y, 5.5, 0, 2 * Math.PI);
  context.strokeStyle = edge;
  context.lineWidth = square ? 5.5 : 3;
  context.stroke();
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  if (square) context.stroke();
  else context.fill();
  context.restore();
}

/**
 * The answer in its unit. x̂0 is a place, so its arrow goes there from the middle; the others are directions at x_t. The
 * score is drawn sigma² times as long, so that it ends at alpha·x̂0.
 */
export function answerArrow(unit: Unit, { x, exact, level }: Pick<PointAnswer, 'x' | 'exact' | 'level'>) {
  const vector = inUnit(unit, x, exact, level);
  if (unit === 'x0') return { from: new Float64Array(2), vector };
  return { from: x, vector: unit === 'score' ? vector.map((value) => value * level.sigma ** 2) : vector };
}

export const paintPoint: Paint = (context, box, look) => {
  const asked = pointAnswerNow();
  if (!asked) return;
  const plane = planeOf(box);
  paintCandidates(context, plane, look, asked);
  const { from, vector } = answerArrow(experiment.getState().unit, asked);
  const arrow = { width: 2.4 * look.line, scale: plane.scale };
  paintArrows(context, from, vector, plane, {
    ...arrow,
    width: arrow.width + 3,
    colour: look.paper,
    opacity: 0.8,
  });
  const colour = experiment.getState().unit === 'epsilon' ? look.noise : look.ink;
  paintArrows(context, from, vector, plane, { ...arrow, colour, opacity: 1 });
  paintMark(context, plane, asked.exact, look.data, look.paper, false);
  const learned = learnedNow();
  if (learned) paintMark(context, plane, learned, look.network, look.paper, true);
};

export const watchCollapse: readonly Watch[] = [
  ...watchCursor,
  collapsing.subscribe,
  pictureCollapsing.subscribe,
];

/** The collapse along the axis, in logarithms: from one candidate to all. */
export const paintCollapse: Paint = (context, box, look) => {
  const points = isPoints(experiment.getState());
  const curve = (points ? collapsing : pictureCollapsing).now();
  if (!curve) return;
  const line: Line = {
    points: curve.map(([t, count]) => [t, Math.log(Math.max(1, count))]),
    colour: look.data,
    width: 2 * look.line,
  };
  paintLines(context, [line], box, box.height / 2, Math.log(points ? CANDIDATES : HELD), look);
};
