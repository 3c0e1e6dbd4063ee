import { useEffect } from 'react';
import { paintShares, signalShare } from '../../../modalities/schedule.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { usePlaying } from '../../../state/playback.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { offerTransport } from '../../../state/transport.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Track } from '../../../ui/Track.tsx';
import { Transport } from '../../../ui/Transport.tsx';
import { levelAt, shortTime, spokenTime } from '../../common/cursor.ts';
import { subscribeRuns } from './columns.ts';
import { cursorNow, scrub, stepAlong, toggle } from './drive.ts';
import { paintGrids } from './paint.ts';
import { StatusLine } from './StatusLine.tsx';
import { useColumns } from './useColumns.ts';

const watch: readonly Watch[] = [experiment.subscribe];
const watchRuns: readonly Watch[] = [subscribeRuns];

/** One cursor for all columns, by noise level, so that runs of different lengths line up. */
export function Timeline() {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  useColumns();
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
        strip={paintGrids}
        watch={watch}
        stripWatch={watchRuns}
        left="data"
        right="noise"
        reverse
      />
      <StatusLine />
    </>
  );
}
