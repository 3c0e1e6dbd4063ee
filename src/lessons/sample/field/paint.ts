/** Draws the plane: the density, the arrows over it, and the particles' ways. */

import {
  cellOf,
  type Plane,
  paintArrows,
  paintContours,
  paintHeat,
  paths,
  planeOf,
  scatter,
} from '../../../modalities/plane.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Look } from '../../../ui/look.ts';
import { arrowsNow, exactNow, FINE, waysNow } from './field.ts';
import { ACROSS, places } from './survey.ts';
import { indexAt, type Ways } from './ways.ts';

function paintGround(context: CanvasRenderingContext2D, plane: Plane, look: Look): void {
  const heat = exactNow()?.heat;
  const { density } = experiment.getState();
  if (!heat || density === 'none') return;
  if (density === 'heat')
    paintHeat(context, heat, plane, { colour: look.data, opacity: 0.62, passing: heat.size < FINE });
  else paintContours(context, heat, plane, { colour: look.data, width: look.line });
}

/** The longest arrow is a little longer than the room it has. */
const LONGEST = 1.3;
/** A field whose arrows are all shorter than this looks as still as it is; a difference may be small. */
export const SHORTEST = 0.1;

function paintField(context: CanvasRenderingContext2D, plane: Plane, look: Look): void {
  const arrowed = arrowsNow();
  if (!arrowed) return;
  const room = cellOf(ACROSS) * plane.scale;
  const least = arrowed.answers === 'difference' ? 1e-12 : SHORTEST;
  paintArrows(context, places, arrowed.arrow, plane, {
    colour: arrowed.answers === 'exact' ? look.ink : look.network,
    width: look.line * Math.max(0.8, room / 26),
    opacity: 0.72,
    scale: (LONGEST * room) / Math.max(arrowed.longest, least),
  });
}

/** From noise to the cursor is done and solid, from there to data is yet to come and faint. */
function paintWays(context: CanvasRenderingContext2D, plane: Plane, look: Look, ways: Ways): void {
  const at = indexAt(ways.levels, experiment.getState().t);
  const families = [
    { states: ways.random, colour: look.noise, width: look.line, dot: 3, opacity: 0.5 },
    { states: ways.flow, colour: look.ink, width: 2 * look.line, dot: 4, opacity: 1 },
  ];
  for (const { states, colour, width, dot, opacity } of families) {
    const here = states[at];
    if (!here) continue;
    const all = Array.from({ length: here.length / 2 }, (_, i) => i);
    paths(context, states.slice(0, at + 1), all, plane, { colour, width, opacity });
    paths(context, states.slice(at), all, plane, { colour, width, opacity: 0.4 * opacity });
    scatter(context, here, plane, { colour: look.paper, radius: dot + 1.5, opacity: 1 });
    scatter(context, here, plane, { colour, radius: dot, opacity: 1 });
  }
}

export const paintPlane: Paint = (context, box: Box, look) => {
  const plane = planeOf(box);
  paintGround(context, plane, look);
  paintField(context, plane, look);
  const ways = waysNow();
  if (ways) paintWays(context, plane, look, ways);
};
