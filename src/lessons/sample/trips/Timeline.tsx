import { paintStops } from '../../../modalities/stops.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { cursorNow, scrub, stepAlong, toggle } from '../../common/drive.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { StatusLine } from '../common/StatusLine.tsx';
import { legs, legsNow, runOf } from './runs.ts';
import { useProgress, useTrip } from './useTrip.ts';

const watchRuns: readonly Watch[] = [legs.subscribe];

const step = (steps: number, fine = false) => stepAlong(runOf(legsNow()[0])?.spec.levels ?? [], steps, fine);

function begin(): void {
  legs.begin();
  toggle();
}

/** Where each leg stops. The way there shows the stops that it has reached, since it comes from the other end. */
const paintLegs: Paint = (context, box, look) => {
  const rows = legsNow().map((leg) => {
    const run = runOf(leg);
    const frames = run?.frames ?? [];
    if (leg === 'there') return { at: frames.map(({ level }) => level.t).reverse(), reached: frames.length };
    const at = (run?.spec.levels ?? []).map(({ t }) => t);
    return { at, reached: frames.length ? frames[frames.length - 1].index + 1 : 0 };
  });
  paintStops(context, rows, box, box.height / 2, look);
};

/** One cursor for all legs, by noise level. */
export function Timeline() {
  useTrip();
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={begin}
        step={step}
        scrub={scrub}
        strip={paintLegs}
        stripWatch={watchRuns}
        reverse
      />
      <StatusLine progress={useProgress()} onCancel={legs.cancel} onRun={legs.begin} />
    </>
  );
}
