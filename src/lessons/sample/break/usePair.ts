import { useSyncExternalStore } from 'react';
import { runFields, useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { useRuns } from '../common/useRuns.ts';
import {
  cancelPair,
  type Pair,
  pairNow,
  progressNow,
  runPair,
  type Side,
  subscribeRuns,
  troubleOf,
} from './pair.ts';

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
  useRuns({ key: changed.key, ready, begin: runPair, cancel: cancelPair });
}

export const useTrouble = (side: Side): string | null =>
  useSyncExternalStore(subscribeRuns, () => troubleOf(side));

export const useProgress = (): ReturnType<typeof progressNow> =>
  useSyncExternalStore(subscribeRuns, progressNow);
