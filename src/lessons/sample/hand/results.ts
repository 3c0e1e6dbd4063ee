/** Runs with the schedule by hand, and beside them with the known one: few steps and many. */
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { type Frame, type Run, Runs } from '../../../state/runs.ts';
import { runKey, sampleSpec } from '../../denoise/spec.ts';

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
const runs = new Map(cells.map((cell) => [cell, new Runs(getEngine, BUDGET)]));
const refused = new Map<string, string>();

export const specOf = ({ schedule, steps }: Cell, spec: Experiment): Experiment => ({
  ...spec,
  schedule,
  steps,
});

export const keyOf = (cell: Cell): string => runKey(specOf(cell, experiment.getState()));

export const runOf = (cell: Cell): Run | undefined => runs.get(cell)!.get(keyOf(cell));

/** The newest result of a cell while the next one is made, so that a drag is not seen as flicker. */
const last = new Map<Cell, { readonly data: string; readonly frame: Frame; readonly key: string }>();

export function resultOf(cell: Cell): { readonly frame: Frame; readonly key: string } | undefined {
  const { data } = experiment.getState();
  const run = runOf(cell);
  const frame = run?.status === 'done' ? run.frames[run.frames.length - 1] : undefined;
  if (frame) last.set(cell, { data, frame, key: keyOf(cell) });
  const shown = last.get(cell);
  return shown?.data === data ? shown : undefined;
}

export const isLate = (cell: Cell): boolean => resultOf(cell)?.key !== keyOf(cell);

export function subscribeResults(listener: () => void): () => void {
  const stops = [...runs.values()].map((one) => one.subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
}

export const troubleNow = (): string | null => {
  for (const cell of cells) {
    const message = refused.get(keyOf(cell)) ?? runOf(cell)?.message;
    if (message) return message;
  }
  return null;
};

/** Begins what is not there yet; what a newer curve has overtaken ends. again: also what has failed. */
export function runAll(again = false): void {
  cells.forEach((cell, i) => {
    const run = runOf(cell);
    if (run && run.status !== 'stopped' && !(again && run.status === 'failed')) return;
    const spec = specOf(cell, experiment.getState());
    const key = runKey(spec);
    try {
      refused.delete(key);
      runs.get(cell)!.start(key, { ...sampleSpec(spec), lane: `hand ${i}` }, datasetOf(spec).event);
    } catch (cause) {
      refused.set(key, cause instanceof Error ? cause.message : String(cause));
    }
  });
}

export function cancelAll(): void {
  for (const one of runs.values()) one.cancel();
}
