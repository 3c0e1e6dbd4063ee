/** Runs with the schedule by hand, and beside them with the known one: few steps and many. */
import { derived } from '../../../state/derived.ts';
import { Ensemble, type Wanted } from '../../../state/ensemble.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { resultOf as lastOf } from '../../../state/progress.ts';
import type { Frame } from '../../../state/runs.ts';
import { oldText, settingsOf } from '../../common/apart.ts';
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
    spec: () => sampleSpec(spec),
  };
}

export const results = new Ensemble({
  name: 'hand',
  lanes: cells.length,
  wanted: derived(runFields, () => cells.map(wanted)),
  share: SHARE,
});

/** The newest result of a cell while the next one is made, so that a drag is not seen as flicker. */
interface Result {
  readonly spec: Experiment;
  readonly frame: Frame;
  readonly key: string;
}
const last = new Map<Cell, Result>();

export function resultOf(cell: Cell): Result | undefined {
  const page = experiment.getState();
  const frame = lastOf(results.get({ key: keyOf(cell) }));
  if (frame) last.set(cell, { spec: specOf(cell, page), frame, key: keyOf(cell) });
  const shown = last.get(cell);
  return shown?.spec.data === page.data ? shown : undefined;
}

/** “Still made with another curve by hand”, of a result that other settings have overtaken; else nothing. */
export function oldNow(cell: Cell): string {
  const result = resultOf(cell);
  const now = specOf(cell, experiment.getState());
  return result && isLate(cell) ? oldText(settingsOf(result.spec, now)) : '';
}

export const isLate = (cell: Cell): boolean => resultOf(cell)?.key !== keyOf(cell);

export const troubleNow = (): string | null => {
  for (const cell of cells) {
    const message = results.trouble({ key: keyOf(cell) });
    if (message) return message;
  }
  return null;
};
