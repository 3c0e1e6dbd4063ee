import { type ComponentProps, useEffect } from 'react';
import { pause } from '../../../state/playback.ts';
import { cursorNow, playingTo, scrub, stepFreely } from '../drive.ts';
import { TimeAxis } from '../TimeAxis.tsx';

type Props = Pick<
  ComponentProps<typeof TimeAxis>,
  'schedule' | 'spoken' | 'strip' | 'stripWatch' | 'reverse'
>;

const toData = playingTo(0);
const toNoise = playingTo(1);

/** The cursor of benches that show every level, not only those where a run stops. reverse: it plays to data. */
export function FreeTimeline({ reverse, ...rest }: Props) {
  useEffect(() => pause, []);
  const toggle = reverse ? toData : toNoise;
  return (
    <TimeAxis
      cursor={cursorNow}
      toggle={toggle}
      step={stepFreely}
      scrub={scrub}
      reverse={reverse}
      {...rest}
    />
  );
}
