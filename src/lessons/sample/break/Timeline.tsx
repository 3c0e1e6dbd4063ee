import type { Watch } from '../../../ui/frame.ts';
import { cursorNow, scrub, stepAlong, toggle } from '../../common/drive.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { StatusLine } from '../common/StatusLine.tsx';
import { paintVariance } from './paint.ts';
import { both, runOf } from './pair.ts';
import { usePair, useProgress } from './usePair.ts';

const watchRuns: readonly Watch[] = [both.subscribe];

const step = (steps: number, fine = false) => stepAlong(runOf('intact')?.spec.levels ?? [], steps, fine);

function begin(): void {
  both.begin();
  toggle();
}

/** One cursor for both runs, by noise level. */
export function Timeline() {
  usePair();
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={begin}
        step={step}
        scrub={scrub}
        strip={paintVariance}
        stripWatch={watchRuns}
        reverse
      />
      <StatusLine progress={useProgress()} onCancel={both.cancel} onRun={both.begin} />
    </>
  );
}
