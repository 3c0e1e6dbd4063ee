/** What the plane needs worked out, as one thread asks another for it. */

import { type IdealSpec, idealOf } from '../../../core/ideal.ts';
import { inSlices } from '../../../core/pace.ts';
import type { Level } from '../../../core/types.ts';
import { type Survey, survey } from './survey.ts';
import { type Ways, waysOf } from './ways.ts';

interface SurveyTask {
  readonly spec: IdealSpec;
  readonly level: Level;
  /** Rows of the density's grid. */
  readonly size: number;
}
interface WaysTask {
  readonly spec: IdealSpec;
  /** [count, 2] at the first level. */
  readonly start: Float64Array;
  /** Noisiest first. */
  readonly levels: readonly Level[];
  readonly seed: number;
}

/** The verbs of the thread. */
export const tasks = {
  survey: ({ spec, level, size }: SurveyTask, _: unknown, signal: AbortSignal): Promise<Survey> =>
    worked(signal, () => survey(idealOf(spec), level, size)),
  ways: ({ spec, start, levels, seed }: WaysTask, _: unknown, signal: AbortSignal): Promise<Ways> =>
    worked(signal, () => waysOf(idealOf(spec), start, levels, seed)),
};
export type Tasks = typeof tasks;

/** Done in slices, so that it is heard when nobody wants it any more. Rejects with what helps. */
async function worked<T>(signal: AbortSignal, begin: () => Generator<void, T>): Promise<T> {
  try {
    return await inSlices(until(signal, begin()));
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Error(`${(cause as Error).message}: try other settings, or reload the page.`, { cause });
  }
}

/** The same steps; throws the signal's reason at the first after it aborts. */
function* until<T>(signal: AbortSignal, steps: Generator<void, T>): Generator<void, T> {
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
}
