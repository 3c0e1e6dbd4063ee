import { type ReactNode, useEffect } from 'react';
import type { Schedule } from '../../core/types.ts';
import { paintShares, signalShare } from '../../modalities/schedule.ts';
import { useExperiment } from '../../state/experiment.ts';
import { pause, usePlaying } from '../../state/playback.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { offerTransport } from '../../state/transport.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import type { Watch } from '../../ui/frame.ts';
import { Track } from '../../ui/Track.tsx';
import { Transport } from '../../ui/Transport.tsx';
import { shortTime, spokenTime, watchCursor } from './cursor.ts';

interface Props {
  readonly cursor: () => number;
  /** Functions of a module: they do not change. */
  readonly toggle: () => void;
  /** So many steps along the axis, to the right for more noise; fine: small ones. */
  readonly step: (steps: number, fine?: boolean) => void;
  readonly scrub: (t: number) => void;
  /** The schedule that is the track; absent: the page's. */
  readonly schedule?: Schedule;
  readonly spoken?: (t: number) => string;
  readonly watch?: readonly Watch[];
  /** Painted over the track, again whenever stripWatch tells. */
  readonly strip?: Paint;
  readonly stripWatch?: readonly Watch[];
  readonly rows?: 1 | 2;
  /** Time runs from noise to data, so a step forward is one to the left. */
  readonly reverse?: boolean;
  /** The lesson's own main button, in place of Play. */
  readonly children?: ReactNode;
}

/** The time axis of a lesson, from data to noise: transport, track and cursor, and the page's keys for them. */
export function TimeAxis({ cursor, toggle, step, scrub, spoken = spokenTime, ...rest }: Props) {
  const shared = useExperiment(scheduleOf);
  const { schedule = shared, watch = watchCursor, reverse, children, ...strip } = rest;
  const playing = usePlaying();
  useEffect(() => offerTransport({ toggle, step, end: scrub }), [toggle, step, scrub]);
  // What plays ends with the axis that it plays along, wherever the page goes from here.
  useEffect(() => pause, []);
  return (
    <>
      <Transport
        playing={playing}
        onToggle={toggle}
        onStep={(direction) => step(reverse ? -direction : direction)}
        main={!children}
      >
        {children}
      </Transport>
      <Track
        name="Noise level"
        cursor={cursor}
        height={(t) => signalShare(schedule.level(t))}
        short={shortTime}
        spoken={spoken}
        onScrub={scrub}
        onStep={step}
        paint={(context, box, look) => paintShares(context, schedule, box, look)}
        watch={watch}
        left="data"
        right="noise"
        reverse={reverse}
        {...strip}
      />
    </>
  );
}
