import { useEffect } from 'react';
import { pause } from '../../../state/playback.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { watchCursor } from '../../common/cursor.ts';
import { cursorNow, scrub, toggle } from '../../common/drive.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';

const STEP = 0.01;
const FINE = 0.001;
const step = (steps: number, fine = false) => scrub(cursorNow() + steps * (fine ? FINE : STEP));

interface Props {
  /** Painted over the track, as the page's settings change, or whenever watch tells. */
  readonly strip?: Paint;
  readonly watch?: readonly Watch[];
}

/** The cursor of benches that show every level, not only those where a run stops. */
export function PlaneTimeline({ strip, watch = watchCursor }: Props) {
  useEffect(() => pause, []);
  return (
    <TimeAxis
      cursor={cursorNow}
      toggle={toggle}
      step={step}
      scrub={scrub}
      strip={strip}
      stripWatch={watch}
      reverse
    />
  );
}
