import type { Watch } from '../../../ui/frame.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { StatusLine } from '../common/StatusLine.tsx';
import { walks } from './columns.ts';
import { cursorNow, scrub, stepAlong, toggle } from './drive.ts';
import { paintGrids } from './paint.ts';
import { useColumns, useProgress } from './useColumns.ts';

const watchRuns: readonly Watch[] = [walks.subscribe];

/** One cursor for all columns, by noise level, so that runs of different lengths line up. */
export function Timeline() {
  useColumns();
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={toggle}
        step={stepAlong}
        scrub={scrub}
        strip={paintGrids}
        stripWatch={watchRuns}
        reverse
      />
      <StatusLine progress={useProgress()} onCancel={walks.cancel} onRun={walks.begin} />
    </>
  );
}
