import { paintStrip } from '../../../modalities/filmstrip.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { gainIn } from '../../../modalities/shades.ts';
import { Sight, stateOf } from '../../../state/decoder.ts';
import { datasetOf } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/frames.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { FAINT } from '../kept.ts';
import { samplesOf } from './paint.ts';
import type { Line, RunSet } from './runSet.ts';

/** A run of a bench as a film; a dot where nothing has been computed yet. */
export function paintFilm<P, L extends Line>(of: RunSet<P, L>, place: P): Paint {
  const sight = new Sight(true);
  return (context, box, look) => {
    const line = of.shown(place)?.of;
    // Data that a bench has no run of are about to give way.
    if (!line) return;
    const modality = modalityOf(datasetOf(line.spec));
    const film = sight.film();
    const frames = of.shown(place)?.run?.frames ?? [];
    context.globalAlpha = of.isOld(place) ? FAINT : 1;
    const reached = frames.at(-1)?.level.t ?? Number.POSITIVE_INFINITY;
    paintStrip(context, box, 1, (within, cell, t) => {
      const frame = reached <= t + 1e-9 ? frameAt(frames, t) : undefined;
      if (!frame) {
        within.fillStyle = look.hair;
        within.fillRect(cell.width / 2 - 1.5, cell.height / 2 - 1.5, 3, 3);
        return;
      }
      const x = film.look(stateOf(line.space, frame, modality.thumbCount(cell)));
      const gain = gainIn(line.space, modality, frame.level);
      if (x) modality.thumb(within, cell, samplesOf(line.spec, x), { look, role: 'ink', gain });
    });
    film.done();
  };
}
