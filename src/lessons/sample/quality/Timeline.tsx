import { paintStrip } from '../../../modalities/filmstrip.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/frames.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { FAINT } from '../../common/kept.ts';
import { RunAxis } from '../common/RunTimeline.tsx';
import { effortOf } from './plan.ts';
import { stage } from './shown.ts';

/** The run on the stage as a film; a dot where nothing has been computed yet. */
const paintFilm: Paint = (context, box, look) => {
  const data = datasetOf(experiment.getState());
  const { event } = data;
  const modality = modalityOf(data);
  const { count } = effortOf(data);
  const frames = stage.shown('mark')?.run?.frames ?? [];
  context.globalAlpha = stage.isOld('mark') ? FAINT : 1;
  const reached = frames.length ? frames[frames.length - 1].level.t : Number.POSITIVE_INFINITY;
  paintStrip(context, box, 1, (within, cell, t) => {
    const frame = reached <= t + 1e-9 ? frameAt(frames, t) : undefined;
    if (!frame) {
      within.fillStyle = look.hair;
      within.fillRect(cell.width / 2 - 1.5, cell.height / 2 - 1.5, 3, 3);
      return;
    }
    const gain = gainAt(modality, frame.level);
    modality.thumb(within, cell, { x: frame.x, count, event }, { look, role: 'ink', gain });
  });
};

/** The cursor goes through the run on the stage, frame by frame. */
export const Timeline = () => <RunAxis of={stage} strip={paintFilm} />;
