import { useSyncExternalStore } from 'react';
import { type Experiment, useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { useRuns } from '../common/useRuns.ts';
import {
  cancelTrip,
  type Leg,
  progressNow,
  runTrip,
  subscribeRuns,
  type Trip,
  tripFields,
  tripNow,
  troubleOf,
  watchReturn,
} from './runs.ts';

const keyOf = (spec: Experiment) => tripFields.map((name) => JSON.stringify(spec[name])).join();

/** The trip; a new one whenever one of its runs becomes another. */
export function useTrip(): Trip {
  useExperiment(keyOf);
  return tripNow();
}

/** The runs begin by themselves, and end with the bench. */
export function useRunningTrip(): void {
  const key = useExperiment(keyOf);
  const ready = useSource(useExperiment((spec) => spec.data)).kind !== 'opening';
  useRuns({ key, ready, begin: runTrip, cancel: cancelTrip, follow: watchReturn });
}

export const useTrouble = (leg: Leg): string | null =>
  useSyncExternalStore(subscribeRuns, () => troubleOf(leg));

export const useProgress = (): ReturnType<typeof progressNow> =>
  useSyncExternalStore(subscribeRuns, progressNow);
