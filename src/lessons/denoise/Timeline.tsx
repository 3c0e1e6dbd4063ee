import { runs } from '../../state/engine.ts';
import type { Watch } from '../../ui/frame.ts';
import { TimeAxis } from '../common/TimeAxis.tsx';
import { cursorNow, denoise, scrub, stepAlong, toggle } from './drive.ts';
import { paintFilm } from './paint.ts';
import { StatusLine } from './StatusLine.tsx';
import { useRunKey, useRunStatus, watchRun } from './useRun.ts';

const watchFrames: readonly Watch[] = [runs.subscribe];

/** The reverse process runs from right to left along the same axis. */
export function Timeline() {
  const status = useRunStatus();
  // Other settings have another film.
  useRunKey();
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={toggle}
        step={stepAlong}
        scrub={scrub}
        watch={watchRun}
        strip={paintFilm}
        stripWatch={watchFrames}
        rows={2}
        reverse
      >
        <button type="button" className="main named" onClick={denoise}>
          Denoise
        </button>
      </TimeAxis>
      <StatusLine running={status === 'sampling' || status === 'held'} />
    </>
  );
}
