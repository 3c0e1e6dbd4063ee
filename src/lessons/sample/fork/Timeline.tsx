import { useSyncExternalStore } from 'react';
import { experiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { cursorNow, scrub, stepAlong, toggle } from '../common/drive.ts';
import { StatusLine } from '../common/StatusLine.tsx';
import { paintBranches, STRIP_ROWS } from './paint.ts';
import { cancelTree, progressNow, runOf, runTree, subscribeRuns } from './runs.ts';

const watchTree: readonly Watch[] = [experiment.subscribe, subscribeRuns];

const step = (steps: number, fine = false) => stepAlong(runOf(0)?.spec.levels ?? [], steps, fine);

function begin(): void {
  runTree();
  toggle();
}

/** One cursor for all branches, by noise level. */
export function Timeline() {
  const progress = useSyncExternalStore(subscribeRuns, progressNow);
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={begin}
        step={step}
        scrub={scrub}
        strip={paintBranches}
        rows={STRIP_ROWS}
        stripWatch={watchTree}
        reverse
      />
      <StatusLine progress={progress} onCancel={cancelTree} onRun={runTree} />
    </>
  );
}
