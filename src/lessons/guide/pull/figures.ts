/** How far the run's result is of the class that was asked for, and how much it varies. */

import { spread } from '../../../core/metrics.ts';
import type { Estimate } from '../../../core/tally.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { ofClass } from '../../../state/seeing.ts';
import { openedSource } from '../../../state/sources.ts';
import { ratioOf, shareOf } from '../figures.ts';
import { exactOf } from './exactly.ts';
import { walk } from './run.ts';

export interface Result {
  readonly asked: Estimate;
  /** As a share of how much real points of the class vary. */
  readonly variety: Estimate;
}

/** Real points of a class that variety is compared with. */
const REAL = 400;
const known = new WeakMap<Float32Array, Result>();

function measured(spec: Experiment, x: Float32Array): Result | null {
  const { data, class: label, placed } = spec;
  const opened = openedSource(data, placed);
  if (opened.kind !== 'ready' || label === null || !opened.source.conditional || !exactOf(spec)) return null;
  if (!x.every(Number.isFinite)) return null;
  return {
    asked: shareOf(ofClass(opened.source, label, x)),
    variety: ratioOf(spread(x, 2), spread(opened.source.conditional(label).draw(0, REAL).x, 2)),
  };
}

/** null until the run is complete, and while the points are still those of other settings. */
export function resultNow(): Result | null {
  const shown = walk.shown('walk');
  const run = shown?.run;
  const frame = run?.status === 'done' ? run.frames[run.frames.length - 1] : undefined;
  if (!shown || shown.old || !frame) return null;
  const found = known.get(frame.x) ?? measured(shown.of.spec, frame.x);
  if (found) known.set(frame.x, found);
  return found;
}
