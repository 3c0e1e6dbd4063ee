/** What the canvases of the bench draw, at the moment of drawing. */
import { rmsDifference } from '../../../modalities/difference.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { paintStops } from '../../../modalities/stops.ts';
import type { Wish } from '../../../state/decoder.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { paintRun } from '../../common/bench/paint.ts';
import { columns, stopsOf } from './columns.ts';

/** The first column's state, where this column is to be shown as the way from there. */
function comparedWith(index: number): Wish | null {
  return index > 0 && experiment.getState().difference ? columns.wish(0) : null;
}

/** How far a column is from the first one at the cursor; null before both are there. */
export function distanceFromFirst(index: number): number | null {
  const [from, to] = [columns.samples(0), columns.samples(index)];
  return from && to && from.length === to.length ? rmsDifference(from, to) : null;
}

export const paintColumn = (index: number, truth: Truth | null): Paint =>
  paintRun(columns, index, {
    truth,
    way: true,
    ground: () => experiment.getState().ground === 'data',
    from: () => comparedWith(index),
  });

export const watchColumn = (index: number): Watch =>
  columns.changes([index], () => {
    const { difference, ground } = experiment.getState();
    return [difference && columns.frame(0), difference, ground];
  });

/** Where each run asks the network, on the axis that all share. */
export const paintGrids: Paint = (context, box, look) => {
  const rows = [...columns.lines()].map(([index, line]) => {
    const frames = columns.run(index)?.frames ?? [];
    const reached = (frames.at(-1)?.index ?? -1) + 1;
    return { at: stopsOf(line), reached };
  });
  paintStops(context, rows, box, box.height / 2, look);
};
