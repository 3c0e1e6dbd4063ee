import { useEffect } from 'react';
import { pause } from '../../../state/playback.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { BeforeAfter } from '../BeforeAfter.tsx';
import { TimeAxis } from '../TimeAxis.tsx';
import type { Line, RunSet } from './runSet.ts';
import { StatusLine } from './StatusLine.tsx';
import { useLines, useProgress } from './useRunSet.ts';

interface Props<P, L extends Line> {
  readonly of: RunSet<P, L>;
  /** Painted over the track, again whenever watch tells. */
  readonly strip: Paint;
  readonly watch?: readonly Watch[];
  readonly rows?: 1 | 2;
}

function Status<P, L extends Line>({ of }: Pick<Props<P, L>, 'of'>) {
  return (
    <StatusLine progress={useProgress(of)} onCancel={of.cancel} onRun={of.begin}>
      <BeforeAfter of={of} />
    </StatusLine>
  );
}

/** The cursor of a bench with all its runs, by noise level, so that runs of different lengths line up. */
export function RunAxis<P, L extends Line>({ of, strip, watch, rows }: Props<P, L>) {
  useLines(of);
  useEffect(() => pause, []);
  return (
    <TimeAxis
      cursor={of.cursor}
      toggle={of.toggle}
      step={of.step}
      scrub={of.scrub}
      watch={of.watch}
      strip={strip}
      stripWatch={watch ?? of.watchRuns}
      rows={rows}
      reverse
    />
  );
}

/** The same, with what goes on beneath it. */
export function RunTimeline<P, L extends Line>(props: Props<P, L>) {
  return (
    <>
      <RunAxis {...props} />
      <Status of={props.of} />
    </>
  );
}
