/** Draws the arrows over a plane: small ones all over it, and at one place large ones. */
import { at, pairAt } from '../../../core/at.ts';
import { cellOf, type Plane, paintArrows, planeOf, scatter } from '../../../modalities/plane.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Look } from '../../../ui/look.ts';
import { type Arrows, arrowsNow, LARGE, ROWS } from './arrows.ts';
import type { Fields } from './exactly.ts';

type Context = CanvasRenderingContext2D;

/** Of the arrows over the plane, the longest is a little longer than the room it has. */
const LONGEST = 1.25;
/** The large ones, as a share of the plane at most. */
const WHOLE = 0.3;
/** Wishes are told apart by how their shafts are broken. */
export const DASHES: readonly (readonly number[])[] = [
  [7, 5],
  [1, 5],
  [10, 4, 1, 4],
];

const lengthOf = (arrow: Float64Array, i: number): number => Math.hypot(...pairAt(arrow, i));

/** The lengths of the large arrows, in data units a unit of time. */
export interface Lengths {
  readonly free: number;
  readonly each: readonly number[];
  readonly together: number;
}

export function lengthsNow(by: 'network' | 'exact'): Lengths | null {
  const arrows = arrowsNow(by);
  return (
    arrows && {
      free: lengthOf(arrows.free, LARGE),
      each: arrows.each.map((one) => lengthOf(one, LARGE)),
      together: lengthOf(arrows.together, LARGE),
    }
  );
}

/** The longest arrow of one of the places. */
function longestOf({ each, together }: Fields, places: readonly number[]): number {
  return Math.max(0.1, ...[together, ...each].flatMap((list) => places.map((i) => lengthOf(list, i))));
}

const small = Array.from({ length: LARGE }, (_, i) => i);

function paintSmall(context: Context, arrows: Arrows, plane: Plane, scale: number, look: Look): void {
  const few = (list: Float64Array) => list.subarray(0, 2 * LARGE);
  const style = { width: look.line, opacity: 0.6, scale };
  for (const [i, one] of arrows.each.entries())
    paintArrows(context, few(arrows.x), few(one), plane, {
      ...style,
      colour: look.network,
      dash: at(DASHES, i).map((length) => length / 2),
    });
  const strong = { colour: look.guidance, width: 1.8 * look.line, opacity: 0.9, scale };
  paintArrows(context, few(arrows.x), few(arrows.together), plane, strong);
}

function paintLarge(context: Context, arrows: Arrows, plane: Plane, scale: number, look: Look): void {
  const one = (list: Float64Array) => list.subarray(2 * LARGE);
  const place = one(arrows.x);
  const draw = (list: Float64Array, colour: string, width: number, dash?: number[]) =>
    paintArrows(context, place, one(list), plane, {
      colour,
      width: width * look.line,
      opacity: 1,
      scale,
      dash,
    });
  draw(arrows.together, look.guidance, 5);
  for (const [i, list] of arrows.each.entries()) draw(list, look.network, 3, [...at(DASHES, i)]);
  draw(arrows.free, look.ink, 2);
  scatter(context, Float32Array.from(place), plane, { colour: look.ink, radius: 4, opacity: 1 });
}

/** Over what is there of a run. Both planes have one scale: that of the exact arrows. */
export const paintField =
  (by: 'network' | 'exact'): Paint =>
  (context, box, look) => {
    const [arrows, exact] = [arrowsNow(by), arrowsNow('exact')];
    if (!arrows || !exact) return;
    const plane = planeOf(box);
    const room = cellOf(ROWS) * plane.scale;
    paintSmall(context, arrows, plane, (LONGEST * room) / longestOf(exact, small), look);
    const side = Math.min(plane.width, plane.height);
    paintLarge(context, arrows, plane, (WHOLE * side) / longestOf(exact, [LARGE]), look);
  };
