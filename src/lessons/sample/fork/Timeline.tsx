import { useSyncExternalStore } from 'react';
import { experiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { cursorNow, scrub, stepAlong, toggle } from '../../common/drive.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { StatusLine } from '../common/StatusLine.tsx';
import { paintBranches, STRIP_ROWS } from './paint.ts';
import { runOf, tree } from './runs.ts';

const watchTree: readonly Watch[] = [experiment.subscribe, tree.subscribe];

const step = (steps: number, fine = false) => stepAlong(runOf(0)?.spec.levels ?? [], steps, fine);

function begin(): void {
  tree.begin();
  toggle();
}

/** One cursor for all branches, by noise level. */
export function Timeline() {
  const progress = useSyncExternalStore(tree.subscribe, tree.progress);
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
      <StatusLine progress={progress} onCancel={tree.cancel} onRun={tree.begin} />
    </>
  );
}
