import { useEffect } from 'react';
import { paintStrip } from '../../../modalities/filmstrip.ts';
import { modalities } from '../../../modalities/index.ts';
import { paintShares, signalShare } from '../../../modalities/schedule.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { usePlaying } from '../../../state/playback.ts';
import { frameAt } from '../../../state/reel.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { offerTransport } from '../../../state/transport.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Track } from '../../../ui/Track.tsx';
import { Transport } from '../../../ui/Transport.tsx';
import { levelAt, shortTime, spokenTime } from '../../common/cursor.ts';
import { effortOf } from './plan.ts';
import { cursorNow, runNow, scrub, stepAlong, subscribeShown, toggle } from './shown.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeShown];
const watchFrames: readonly Watch[] = [subscribeShown];

/** The run on the stage as a film; a dot where nothing has been computed yet. */
const paintFilm: Paint = (context, box, look) => {
  const data = datasetOf(experiment.getState());
  const { event, modality } = data;
  const { count } = effortOf(data);
  const frames = runNow()?.frames ?? [];
  const reached = frames.length ? frames[frames.length - 1].level.t : Number.POSITIVE_INFINITY;
  paintStrip(context, box, 1, (within, cell, t) => {
    const frame = reached <= t + 1e-9 ? frameAt(frames, t) : undefined;
    if (!frame) {
      within.fillStyle = look.hair;
      within.fillRect(cell.width / 2 - 1.5, cell.height / 2 - 1.5, 3, 3);
      return;
    }
    const gain = gainAt(modalities[modality], frame.level);
    modalities[modality].thumb(within, cell, { x: frame.x, count, event }, { look, role: 'ink', gain });
  });
};

/** The cursor goes through the run on the stage, frame by frame. */
export function Timeline() {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  // Another run has another film.
  useExperiment((spec) => spec.mark + spec.data + spec.seed);
  useEffect(() => offerTransport({ toggle, step: stepAlong, end: scrub }), []);
  return (
    <>
      <Transport playing={playing} onToggle={toggle} onStep={(direction) => stepAlong(-direction)} main />
      <Track
        name="Noise level"
        cursor={cursorNow}
        height={(t) => signalShare(levelAt(t))}
        short={shortTime}
        spoken={spokenTime}
        onScrub={scrub}
        onStep={stepAlong}
        paint={(context, box, look) => paintShares(context, schedule, box, look)}
        strip={paintFilm}
        watch={watch}
        stripWatch={watchFrames}
        left="data"
        right="noise"
        reverse
      />
    </>
  );
}
