/** A bench that measures by itself, as React has it. */
import { useEffect, useSyncExternalStore } from 'react';
import { type Experiment, useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { calm, type Growing, resultsOf } from './calm.ts';
import type { Line, RunSet } from './runSet.ts';
import { useRunning } from './useRunSet.ts';

interface Queue extends Growing {
  cancel(then: 'idle'): void;
}

export interface Measuring<P, L extends Line, Curves> {
  readonly queue: Queue;
  /** The run that is looked at, which comes before the queue. */
  readonly stage: RunSet<P, L>;
  /** Begins to measure what the page's settings ask for. */
  begin(): void;
  /** In a word, the settings that what is measured depends on. */
  readonly key: (page: Experiment) => string;
  /** What is known so far: the same until there is something new. */
  readonly curves: () => Curves;
  /** Milliseconds without a change until measuring begins. Absent: as long as boxes are ticked one after another. */
  readonly rest?: number;
  /** What else is done when the bench is left. */
  leave?(): void;
}

const REST = 250;

/** The hooks of such a bench, and what its parts watch. */
export function measuring<P, L extends Line, Curves>({
  queue,
  stage,
  begin,
  key,
  curves,
  rest = REST,
  leave,
}: Measuring<P, L, Curves>) {
  const calmly: Watch = calm(queue.subscribe);
  const begins = () => {
    const timer = setTimeout(begin, rest);
    return () => clearTimeout(timer);
  };
  const ends = () => () => {
    queue.cancel('idle');
    leave?.();
  };
  return {
    calmly,
    /** Tells of results, not of every step. */
    watchResults: resultsOf(queue),
    /** The queue begins by itself, and ends with the bench. */
    useMeasuring(): void {
      const settings = useExperiment(key);
      useRunning(stage);
      // biome-ignore lint/correctness/useExhaustiveDependencies: under other settings it begins again; the rest never changes.
      useEffect(begins, [settings]);
      // biome-ignore lint/correctness/useExhaustiveDependencies: the bench's own never changes.
      useEffect(ends, []);
    },
    /** New ones whenever there is a new result. */
    useCurves(): Curves {
      useExperiment(key);
      return useSyncExternalStore(calmly, curves);
    },
  };
}
