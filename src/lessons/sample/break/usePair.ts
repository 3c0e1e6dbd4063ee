import { useSyncExternalStore } from 'react';
import { runFields, useExperiment } from '../../../state/experiment.ts';
import type { Progress } from '../../../state/progress.ts';
import { useSource } from '../../../state/sources.ts';
import { useRuns } from '../common/useRuns.ts';
import { both, type Pair, pairNow, type Side } from './pair.ts';
import { kept } from './shown.ts';

/** The pair; a new one whenever one of its runs becomes another. */
export function usePair(): Pair {
  useExperiment((spec) => runFields.map((name) => JSON.stringify(spec[name])).join() + spec.break);
  return pairNow();
}

/** The runs begin by themselves, and end with the bench. */
export function useRunningPair(): void {
  const { changed, spec } = usePair();
  // What is replayed must be there; all else needs only the network.
  const ready = useSource(spec.data).kind !== 'opening';
  useRuns({ of: both, key: changed.key, ready, kept });
}

export const useTrouble = (side: Side): string | null =>
  useSyncExternalStore(both.subscribe, () => both.trouble(pairNow()[side]));

export const useProgress = (): Progress => useSyncExternalStore(both.subscribe, both.progress);
