import { decoder } from '../../state/decoder.ts';
import { runs } from '../../state/engine.ts';
import type { Watch } from '../../ui/frame.ts';
import { TimeAxis } from '../common/TimeAxis.tsx';
import { denoise, runCursor, scrubRun, stepRun, toggle } from './drive.ts';
import { paintFilm } from './paint.ts';
import { StatusLine } from './StatusLine.tsx';
import { ToldLine } from './ToldLine.tsx';
import { useRunKey, useRunStatus, watchRun } from './useRun.ts';

const watchFrames: readonly Watch[] = [runs.subscribe, decoder.subscribe];

/** The reverse process runs from right to left along the same axis. */
export function Timeline() {
  const status = useRunStatus();
  // Other settings have another film.
  useRunKey();
  return (
    <>
      <TimeAxis
        cursor={runCursor}
        toggle={toggle}
        step={stepRun}
        scrub={scrubRun}
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
      <ToldLine where="beneath" />
    </>
  );
}
