/** Runs with the schedule by hand, and beside them with the known one: few steps and many. */
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { runKey, sampleSpec } from '../../denoise/spec.ts';
import { Lane, resultOf as lastOf, subscribeAll, type Wanted } from '../common/lane.ts';

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
const BUDGET = 4 * 2 ** 20;
const lanes = new Map(cells.map((cell) => [cell, new Lane(getEngine, BUDGET)]));

export const specOf = ({ schedule, steps }: Cell, spec: Experiment): Experiment => ({
  ...spec,
  schedule,
  steps,
});

export const keyOf = (cell: Cell): string => runKey(specOf(cell, experiment.getState()));

function wanted(cell: Cell): Wanted {
  const spec = specOf(cell, experiment.getState());
  return {
    key: runKey(spec),
    event: datasetOf(spec).event,
    spec: () => ({ ...sampleSpec(spec), lane: `hand ${cells.indexOf(cell)}` }),
  };
}

export const runOf = (cell: Cell): Run | undefined => lanes.get(cell)!.get(wanted(cell));

/** The newest result of a cell while the next one is made, so that a drag is not seen as flicker. */
const last = new Map<Cell, { readonly data: string; readonly frame: Frame; readonly key: string }>();

export function resultOf(cell: Cell): { readonly frame: Frame; readonly key: string } | undefined {
  const { data } = experiment.getState();
  const frame = lastOf(runOf(cell));
  if (frame) last.set(cell, { data, frame, key: keyOf(cell) });
  const shown = last.get(cell);
  return shown?.data === data ? shown : undefined;
}

export const isLate = (cell: Cell): boolean => resultOf(cell)?.key !== keyOf(cell);

export const subscribeResults = subscribeAll([...lanes.values()]);

export const troubleNow = (): string | null => {
  for (const cell of cells) {
    const message = lanes.get(cell)!.trouble(wanted(cell));
    if (message) return message;
  }
  return null;
};

/** Begins what is not there yet; what a newer curve has overtaken ends. again: also what has failed. */
export function runAll(again = false): void {
  for (const [cell, lane] of lanes)
    if (again && runOf(cell)?.status === 'failed') lane.begin(wanted(cell));
    else lane.ensure(wanted(cell));
}

export function cancelAll(): void {
  for (const lane of lanes.values()) lane.cancel();
}
