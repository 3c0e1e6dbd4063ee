import { decoder } from '../../state/decoder.ts';
import { runs } from '../../state/engine.ts';
import { useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { TimeAxis } from '../common/TimeAxis.tsx';
import { denoise, runCursor, scrubRun, stepRun, toggle, toldNow } from './drive.ts';
import { paintFilm } from './paint.ts';
import { StatusLine } from './StatusLine.tsx';
import { useRunKey, useRunStatus, watchRun } from './useRun.ts';

const watchFrames: readonly Watch[] = [runs.subscribe, decoder.subscribe];

/** What the result shows, where somebody can say; read out when it is known. */
function ToldLine() {
  const { teller } = dataset(useExperiment((spec) => spec.data));
  return teller ? (
    <p className="told" role="status">
      <Live watch={watchRun} read={toldNow} />
    </p>
  ) : null;
}

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
      <ToldLine />
    </>
  );
}
