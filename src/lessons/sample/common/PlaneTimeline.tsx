import { useEffect } from 'react';
import { paintShares, signalShare } from '../../../modalities/schedule.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { pause, usePlaying } from '../../../state/playback.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { offerTransport } from '../../../state/transport.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Track } from '../../../ui/Track.tsx';
import { Transport } from '../../../ui/Transport.tsx';
import { levelAt, shortTime, spokenTime } from '../../common/cursor.ts';
import { cursorNow, scrub, toggle } from './drive.ts';

const watch: readonly Watch[] = [experiment.subscribe];
const STEP = 0.01;
const FINE = 0.001;
const step = (steps: number, fine = false) => scrub(cursorNow() + steps * (fine ? FINE : STEP));

interface Props {
  /** Painted over the track, as the page's settings change. */
  readonly strip?: Paint;
}

/** The cursor of benches that show every level, not only those where a run stops. */
export function PlaneTimeline({ strip }: Props) {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  useEffect(() => offerTransport({ toggle, step, end: scrub }), []);
  useEffect(() => pause, []);
  return (
    <>
      <Transport playing={playing} onToggle={toggle} onStep={(direction) => step(-direction)} main />
      <Track
        name="Noise level"
        cursor={cursorNow}
        height={(t) => signalShare(levelAt(t))}
        short={shortTime}
        spoken={spokenTime}
        onScrub={scrub}
        onStep={step}
        paint={(context, box, look) => paintShares(context, schedule, box, look)}
        strip={strip}
        watch={watch}
        stripWatch={watch}
        left="data"
        right="noise"
        reverse
      />
    </>
  );
}
