/** Run sets as React has them. */
import { useEffect, useSyncExternalStore } from 'react';
import { needed } from '../../../core/at.ts';
import { useExperiment } from '../../../state/experiment.ts';
import type { Progress } from '../../../state/progress.ts';
import { useSource } from '../../../state/sources.ts';
import type { Trouble } from '../Troubles.tsx';
import type { Line, RunSet } from './runSet.ts';

/** The lines; others whenever one of their fields changes. */
export const useLines = <P, L extends Line>(set: RunSet<P, L>): ReadonlyMap<P, L> => useExperiment(set.lines);

/** One of them, which there always is. Throws RangeError otherwise. */
export const useLine = <P, L extends Line>(set: RunSet<P, L>, place: P): L =>
  needed(useLines(set).get(place), `The run “${place}”`);

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

interface Running {
  /** Whether the runs need the data themselves, beside the network. */
  readonly needsData?: boolean;
  readonly rest?: number;
}

/** The runs begin by themselves, and end with the bench. */
export function useRunning<P, L extends Line>(
  set: RunSet<P, L>,
  { needsData = false, rest = REST }: Running = {},
): void {
  const keys = [...useLines(set).values()].map(({ key }) => key).join('\n\n');
  const opened = useSource(useExperiment((spec) => spec.data));
  const ready = !needsData || opened.kind !== 'opening';
  // biome-ignore lint/correctness/useExhaustiveDependencies: other keys are other runs.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(set.begin, rest);
    return () => clearTimeout(timer);
  }, [set, keys, ready, rest]);
  useEffect(() => set.enter(), [set]);
}

/** How all that is wanted stands, together. */
export const useProgress = <P, L extends Line>(set: RunSet<P, L>): Progress =>
  useSyncExternalStore(set.subscribe, set.progress);

/** What is wrong with the lines, and how to try again. retry: absent where trying again is all that it takes. */
export function useTroubles<P, L extends Line>(set: RunSet<P, L>, retry = set.retry): readonly Trouble[] {
  useLines(set);
  useSyncExternalStore(set.subscribe, () => set.troubles().join('\n'));
  return set.troubles().map((message) => ({ message, retry }));
}
