/** Runs with the schedule by hand, and beside them with the known one: few steps and many. */
import { runFields } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';

export const schedulesShown = ['drawn', 'cosine'] as const;
export const stepsShown = [5, 10, 50] as const;

export interface Cell {
  readonly schedule: (typeof schedulesShown)[number];
  readonly steps: (typeof stepsShown)[number];
}

export const cells: readonly Cell[] = schedulesShown.flatMap((schedule) =>
  stepsShown.map((steps) => ({ schedule, steps })),
);

/** Bytes of frames that one cell holds on to: only its last one is shown. */
const SHARE = 4 * 2 ** 20;

/** The newest result of a cell stays while the next one is made, so that a drag is not seen as flicker. */
export const results = new RunSet<Cell, Line>({
  name: 'hand',
  most: cells.length,
  fields: runFields,
  share: SHARE,
  lines: (page) =>
    new Map(
      cells.map((cell) => {
        const spec = { ...page, ...cell };
        const request = () => sampleSpec(spec);
        return [cell, { key: runKey(spec), spec, space: spaceOf(spec), request }];
      }),
    ),
  reached: (_, run) => run?.status === 'done',
  frame: ({ run }) => resultOf(run),
});

/** Whether the result of the settings of now is still to come. */
export const isResultLate = (cell: Cell): boolean => results.isOld(cell) || !results.frame(cell);
