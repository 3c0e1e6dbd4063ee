/** Runs as they are taken away. */
import { at } from '../../core/at.ts';
import type { Experiment } from '../../state/experiment.ts';
import type { TakenFrame, TakenRun } from '../../state/exportable.ts';
import type { Frame } from '../../state/runs.ts';

const taken = ({ index, level, nfe, x, denoised }: Frame): TakenFrame => ({
  index,
  level,
  calls: nfe,
  values: { x, denoised },
});

interface Of {
  readonly name: string;
  readonly spec: Experiment;
  readonly event: readonly number[];
}

/** now: what is on the stage; nothing comes of a run without. */
export const takenRun = (
  of: Of,
  run: { readonly frames: readonly Frame[] } | undefined,
  now: Frame | undefined,
): readonly TakenRun[] =>
  run && now
    ? [{ ...of, now: taken(now), length: run.frames.length, frame: (i) => taken(at(run.frames, i)) }]
    : [];
