/** What the track of the bench shows, at the moment of drawing. */
import { grid } from '../../../core/spacings.ts';
import { paintStops } from '../../../modalities/stops.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { downwards, ladder } from './rungs.ts';

/** Where each run asks the network, from the highest rung down; a GAN goes no way along the axis. */
export const paintRungs: Paint = (context, box, look) => {
  const walked = [...ladder.lines().values()].filter(({ rung }) => rung !== 'gan').sort(downwards);
  const rows = walked.map(({ rung, spec }) => {
    const frames = ladder.run(rung)?.frames ?? [];
    const stops = grid(scheduleOf(spec), spec.steps).map(({ t }) => t);
    return { at: stops, reached: (frames.at(-1)?.index ?? -1) + 1 };
  });
  paintStops(context, rows, box, box.height / 2, look);
};
