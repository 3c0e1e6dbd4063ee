import { useEffect, useSyncExternalStore } from 'react';
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
import { paintBranches, STRIP_ROWS } from './paint.ts';
import { cancelTree, progressNow, runOf, runTree, subscribeRuns } from './runs.ts';

const watch: readonly Watch[] = [experiment.subscribe];
const watchTree: readonly Watch[] = [experiment.subscribe, subscribeRuns];

const step = (steps: number, fine = false) => stepAlong(runOf(0)?.spec.levels ?? [], steps, fine);

function begin(): void {
  runTree();
  toggle();
}

/** One cursor for all branches, by noise level. */
export function Timeline() {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  const progress = useSyncExternalStore(subscribeRuns, progressNow);
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
        strip={paintBranches}
        rows={STRIP_ROWS}
        watch={watch}
        stripWatch={watchTree}
        left="data"
        right="noise"
        reverse
      />
      <StatusLine progress={progress} onCancel={cancelTree} onRun={runTree} />
    </>
  );
}
