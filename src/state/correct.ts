/** Corrections that the page makes by itself, such as another lesson in the place of one that there is not. */
import { change, type Experiment } from './experiment.ts';

let correcting = false;

/** Whether the change of this moment is a correction: it replaces what was there, and is nothing to come back to. */
export const isCorrection = (): boolean => correcting;

/** Changes some fields as a part of the change that called for it: no entry of the history, no step to undo. */
export function correct(patch: Partial<Experiment>): void {
  correcting = true;
  try {
    change(patch);
  } finally {
    correcting = false;
  }
}
