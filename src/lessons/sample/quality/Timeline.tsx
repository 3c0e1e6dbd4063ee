import { needed } from '../../../core/at.ts';
import { paintStrip } from '../../../modalities/filmstrip.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { gainIn } from '../../../modalities/shades.ts';
import { Sight, stateOf } from '../../../state/decoder.ts';
import { datasetOf } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/frames.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { samplesOf } from '../../common/bench/paint.ts';
import { RunAxis } from '../../common/bench/RunTimeline.tsx';
import { FAINT } from '../../common/kept.ts';
import { stage } from './shown.ts';

const sight = new Sight(true);

/** The run on the stage as a film; a dot where nothing has been computed yet. */
const paintFilm: Paint = (context, box, look) => {
  const { of } = needed(stage.shown('mark'), 'The run on the stage');
  const modality = modalityOf(datasetOf(of.spec));
  const film = sight.film();
  const frames = stage.shown('mark')?.run?.frames ?? [];
  context.globalAlpha = stage.isOld('mark') ? FAINT : 1;
  const reached = frames.at(-1)?.level.t ?? Number.POSITIVE_INFINITY;
  paintStrip(context, box, 1, (within, cell, t) => {
    const frame = reached <= t + 1e-9 ? frameAt(frames, t) : undefined;
    if (!frame) {
      within.fillStyle = look.hair;
      within.fillRect(cell.width / 2 - 1.5, cell.height / 2 - 1.5, 3, 3);
      return;
    }
    const x = film.look(stateOf(of.space, frame, modality.thumbCount(cell)));
    const gain = gainIn(of.space, modality, frame.level);
    if (x) modality.thumb(within, cell, samplesOf(of.spec, x), { look, role: 'ink', gain });
  });
  film.done();
};

/** The cursor goes through the run on the stage, frame by frame. */
export const Timeline = () => <RunAxis of={stage} strip={paintFilm} />;
