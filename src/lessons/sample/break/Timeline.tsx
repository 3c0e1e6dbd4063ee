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
import { cursorNow, scrub, stepAlong, toggle } from '../common/drive.ts';
import { StatusLine } from '../common/StatusLine.tsx';
import { paintVariance } from './paint.ts';
import { cancelPair, runOf, runPair, subscribeRuns } from './pair.ts';
import { usePair, useProgress } from './usePair.ts';

const watch: readonly Watch[] = [experiment.subscribe];
const watchRuns: readonly Watch[] = [subscribeRuns];

const step = (steps: number, fine = false) => stepAlong(runOf('intact')?.spec.levels ?? [], steps, fine);

function begin(): void {
  runPair();
  toggle();
}

/** One cursor for both runs, by noise level. */
export function Timeline() {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  usePair();
  const progress = useProgress();
  useEffect(() => offerTransport({ toggle: begin, step, end: scrub }), []);
  return (
    <>
      <Transport playing={playing} onToggle={begin} onStep={(direction) => step(-direction)} main />
      <Track
        name="Noise level"
        cursor={cursorNow}
        height={(t) => signalShare(levelAt(t))}
        short={shortTime}
        spoken={spokenTime}
        onScrub={scrub}
        onStep={step}
        paint={(context, box, look) => paintShares(context, schedule, box, look)}
        strip={paintVariance}
        watch={watch}
        stripWatch={watchRuns}
        left="data"
        right="noise"
        reverse
      />
      <StatusLine progress={progress} onCancel={cancelPair} onRun={runPair} />
    </>
  );
}
