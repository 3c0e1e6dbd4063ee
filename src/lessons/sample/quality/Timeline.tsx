import { paintStrip } from '../../../modalities/filmstrip.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { FAINT } from '../../common/kept.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { effortOf } from './plan.ts';
import { cursorNow, scrub, shown, shownNow, stepAlong, toggle } from './shown.ts';

const watch: readonly Watch[] = [experiment.subscribe, shown.subscribe];
const watchFrames: readonly Watch[] = [shown.subscribe];

/** The run on the stage as a film; a dot where nothing has been computed yet. */
const paintFilm: Paint = (context, box, look) => {
  const data = datasetOf(experiment.getState());
  const { event } = data;
  const modality = modalityOf(data);
  const { count } = effortOf(data);
  const { run, old } = shownNow();
  const frames = run?.frames ?? [];
  context.globalAlpha = old ? FAINT : 1;
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
export function Timeline() {
  // Another run has another film.
  useExperiment((spec) => spec.mark + spec.data + spec.seed);
  return (
    <TimeAxis
      cursor={cursorNow}
      toggle={toggle}
      step={stepAlong}
      scrub={scrub}
      watch={watch}
      strip={paintFilm}
      stripWatch={watchFrames}
      reverse
    />
  );
}
