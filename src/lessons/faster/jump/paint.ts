/** What the canvases of the bench draw, at the moment of drawing. */
import { at, last } from '../../../core/at.ts';
import { paintLineChart } from '../../../modalities/lineChart.ts';
import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { paintStops } from '../../../modalities/stops.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { FAINT } from '../../common/kept.ts';
import { placeOf, walkNow, walkShown, ways } from './jump.ts';
import { alongNow } from './known.ts';
import { net } from './pictures.ts';

/** Data units from the middle to the edges: nearly all starts lie within. */
const REACH = 2.8;
/** Paths that are drawn. */
const SHOWN = Array.from({ length: 24 }, (_, i) => i);

/** The paths in many steps, and in few: solid up to the cursor. */
export const paintPlane: Paint = (context, box, look) => {
  const found = ways.now() ?? ways.latest;
  if (!found) return;
  const plane = planeOf(box, REACH);
  const old = ways.now() ? 1 : FAINT;
  const place = placeOf();
  const { x } = found.test;
  const fine = { colour: look.ink, width: look.line };
  paths(context, x.slice(place), SHOWN, plane, { ...fine, opacity: 0.25 * old });
  paths(context, x.slice(0, place + 1), SHOWN, plane, { ...fine, opacity: 0.8 * old });
  scatter(context, at(x, place), plane, { colour: look.ink, radius: 1.5 * look.line, opacity: 0.55 * old });
  const { jumpGrid, t } = experiment.getState();
  const walk = walkShown(jumpGrid);
  if (!walk) return;
  const passed = walk.times.filter((time) => time > t - 1e-9).length;
  const states = walk.states.slice(0, t < 1e-9 ? walk.states.length : Math.max(1, passed));
  const few = { colour: look.network, width: 1.8 * look.line };
  const shade = walkNow(jumpGrid) ? old : FAINT;
  paths(context, walk.states.slice(states.length - 1), SHOWN, plane, { ...few, opacity: 0.25 * shade });
  paths(context, states, SHOWN, plane, { ...few, opacity: 0.9 * shade });
  for (const state of states.slice(1)) {
    const some = state.subarray(0, 2 * SHOWN.length);
    scatter(context, some, plane, { colour: look.network, radius: 2.2 * look.line, opacity: shade });
  }
  scatter(context, last(states), plane, {
    colour: look.network,
    radius: 1.5 * look.line,
    opacity: 0.4 * shade,
  });
};

export const paintChart: Paint = (context, box, look) => {
  const found = alongNow();
  const { turning, open } = found?.along ?? { turning: [], open: [] };
  const opacity = found?.old ? FAINT : 1;
  const most = Math.max(0.1, ...turning.map(([, y]) => y), ...open.map(([, y]) => y));
  paintLineChart(
    context,
    box,
    {
      lines: [
        { role: 'network', points: turning, opacity },
        { role: 'ink', points: open, opacity, dashed: true },
      ],
      x: [0, 1],
      y: [0, 1.05 * most],
      across: 't',
      up: 'data units',
      at: experiment.getState().t,
    },
    look,
  );
};

/** Where the run in many steps asks the network, and where the one of the grid that is chosen does. */
export const paintStopsOfRuns: Paint = (context, box, look) => {
  const places = ['fine', experiment.getState().jumpGrid] as const;
  const rows = places.flatMap((place) => {
    const run = net.run(place);
    return run
      ? [{ at: run.spec.levels.map(({ t }) => t), reached: (run.frames.at(-1)?.index ?? -1) + 1 }]
      : [];
  });
  if (rows.length) paintStops(context, rows, box, box.height / 2, look);
};
