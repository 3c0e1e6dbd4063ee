import { last, pairAt } from '../core/at.ts';
import type { Level } from '../core/types.ts';
import { levelSets, paintDensity } from '../views/density.ts';
import type { Look } from '../views/look.ts';
import { paths, some } from '../views/paths.ts';
import { type Box, planeOf } from '../views/plane.ts';
import { scatter } from '../views/scatter.ts';
import type { Modality } from './modality.ts';

const side = ({ width, height }: Box) => Math.min(width, height);

const dotRadius = (box: Box, look: Look) => Math.max(0.7, (side(box) / 370) * (0.7 + 0.3 * look.line));

const thumbCount = (box: Box) => (side(box) > 100 ? 2000 : 500);

const TRACED = 18;
/** Ways that can still be told apart. */
const MOST_WAYS = 600;
const ARC = 48;

/** x = alpha·x0 + sigma·eps of a few points at moments from one time to another. */
function arc(x0: Float32Array, epsilon: Float32Array, which: readonly number[], levels: readonly Level[]) {
  return levels.map(({ alpha, sigma }) => {
    const x = new Float32Array(2 * which.length);
    which.forEach((point, i) => {
      const [[dataAcross, dataUp], [noiseAcross, noiseUp]] = [pairAt(x0, point), pairAt(epsilon, point)];
      x[2 * i] = alpha * dataAcross + sigma * noiseAcross;
      x[2 * i + 1] = alpha * dataUp + sigma * noiseUp;
    });
    return x;
  });
}

function traces(
  context: CanvasRenderingContext2D,
  box: Box,
  { x0, epsilon }: { readonly x0: Float32Array; readonly epsilon: Float32Array },
  level: Level,
  levelAt: (t: number) => Level,
  look: Look,
): void {
  const which = some(x0.length / 2, TRACED);
  const all = which.map((_, i) => i);
  const plane = planeOf(box);
  const between = (from: number, to: number) =>
    Array.from({ length: ARC + 1 }, (_, i) => levelAt(Math.min(1, from + ((to - from) * i) / ARC)));
  const draw = (from: number, to: number, colour: string, opacity: number) =>
    paths(context, arc(x0, epsilon, which, between(from, to)), all, plane, {
      colour,
      width: 1.25 * look.line,
      opacity,
    });
  draw(0, level.t, look.data, 0.9);
  draw(level.t, 1, look.noise, 0.55);
  const here = last(arc(x0, epsilon, which, [level]));
  scatter(context, here, plane, { colour: look.ink, radius: 2.4 * dotRadius(box, look), opacity: 1 });
}

export const points: Modality = {
  icon: 500,
  shaded: false,
  draw(context, box, { x, count }, { look, role }) {
    const radius = dotRadius(box, look) * (count > 1000 ? 1 : 1.5);
    const opacity = count > 1000 ? 0.5 : 0.75;
    scatter(context, x, planeOf(box), { colour: look[role], radius, opacity });
  },
  difference(context, box, from, to, look) {
    const stroke = { colour: look.ink, width: look.line, opacity: 0.55 };
    paths(context, [from.x, to.x], some(to.count, MOST_WAYS), planeOf(box), stroke);
  },
  thumbCount,
  thumb(context, box, { x }, { look, role }) {
    const few = x.subarray(0, 2 * thumbCount(box));
    const radius = Math.min(1.5, Math.max(0.45, side(box) / 100));
    // The same plane as the large cloud's, so that panes of an equation add up.
    scatter(context, few, planeOf(box), { colour: look[role], radius, opacity: 0.6 });
  },
  traces,
  truthOf: levelSets,
  ground(context, box, truth, look) {
    paintDensity(context, truth, planeOf(box), { colour: look.data, fill: 0.08, line: 0.4 });
  },
  trails(context, box, states, count, { look, role }) {
    const which = some(count, TRACED);
    const width = look.line * Math.min(1, side(box) / 380);
    paths(context, states, which, planeOf(box), { colour: look[role], width, opacity: 0.7 });
    const end = last(states);
    const here = which.flatMap((point) => pairAt(end, point));
    scatter(context, here, planeOf(box), {
      colour: look.ink,
      radius: 2.4 * dotRadius(box, look),
      opacity: 1,
    });
  },
};
