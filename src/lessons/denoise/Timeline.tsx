import { useEffect } from 'react';
import { paintShares, signalShare } from '../../modalities/schedule.ts';
import { runs } from '../../state/engine.ts';
import { useExperiment } from '../../state/experiment.ts';
import { usePlaying } from '../../state/playback.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { offerTransport } from '../../state/transport.ts';
import type { Watch } from '../../ui/frame.ts';
import { Track } from '../../ui/Track.tsx';
import { Transport } from '../../ui/Transport.tsx';
import { levelAt, shortTime, spokenTime } from '../common/cursor.ts';
import { cursorNow, denoise, scrub, stepAlong, stepBack, stepForward, toggle } from './drive.ts';
import { paintFilm } from './paint.ts';
import { StatusLine } from './StatusLine.tsx';
import { useRunKey, useRunStatus, watchRun } from './useRun.ts';

const watchFrames: readonly Watch[] = [runs.subscribe];

/** The reverse process runs from right to left along the same axis. */
export function Timeline() {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  const status = useRunStatus();
  // Other settings have another film.
  useRunKey();
  useEffect(() => offerTransport({ toggle, step: stepAlong, end: scrub }), []);
  return (
    <>
      <Transport
        playing={playing}
        onToggle={toggle}
        onStep={(direction) => (direction === 1 ? stepForward() : stepBack())}
      >
        <button type="button" className="main named" onClick={denoise}>
          Denoise
        </button>
      </Transport>
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
        watch={watchRun}
        stripWatch={watchFrames}
        left="data"
        right="noise"
        rows={2}
        reverse
      />
      <StatusLine running={status === 'sampling' || status === 'held'} />
    </>
  );
}
