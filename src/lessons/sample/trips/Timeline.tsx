import { useEffect } from 'react';
import { paintShares, signalShare } from '../../../modalities/schedule.ts';
import { paintStops } from '../../../modalities/stops.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { usePlaying } from '../../../state/playback.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { offerTransport } from '../../../state/transport.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Track } from '../../../ui/Track.tsx';
import { Transport } from '../../../ui/Transport.tsx';
import { levelAt, shortTime, spokenTime } from '../../common/cursor.ts';
import { cursorNow, scrub, stepAlong, toggle } from '../common/drive.ts';
import { StatusLine } from '../common/StatusLine.tsx';
import { cancelTrip, legsNow, runOf, runTrip, subscribeRuns } from './runs.ts';
import { useProgress, useTrip } from './useTrip.ts';

const watch: readonly Watch[] = [experiment.subscribe];
const watchRuns: readonly Watch[] = [subscribeRuns];

const step = (steps: number, fine = false) => stepAlong(runOf(legsNow()[0])?.spec.levels ?? [], steps, fine);

function begin(): void {
  runTrip();
  toggle();
}

/** Where each leg stops. The way there shows the stops that it has reached, since it comes from the other end. */
const paintLegs: Paint = (context, box, look) => {
  const rows = legsNow().map((leg) => {
    const run = runOf(leg);
    const frames = run?.frames ?? [];
    if (leg === 'there') return { at: frames.map(({ level }) => level.t).reverse(), reached: frames.length };
    const at = (run?.spec.levels ?? []).map(({ t }) => t);
    return { at, reached: frames.length ? frames[frames.length - 1].index + 1 : 0 };
  });
  paintStops(context, rows, box, box.height / 2, look);
};

/** One cursor for all legs, by noise level. */
export function Timeline() {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  useTrip();
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
        strip={paintLegs}
        watch={watch}
        stripWatch={watchRuns}
        left="data"
        right="noise"
        reverse
      />
      <StatusLine progress={progress} onCancel={cancelTrip} onRun={runTrip} />
    </>
  );
}
