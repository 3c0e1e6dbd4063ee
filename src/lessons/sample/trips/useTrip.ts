import { useSyncExternalStore } from 'react';
import { type Experiment, useExperiment } from '../../../state/experiment.ts';
import type { Progress } from '../../../state/progress.ts';
import { useSource } from '../../../state/sources.ts';
import { useRuns } from '../common/useRuns.ts';
import { type Leg, legs, legsNow, type Trip, tripFields, tripNow, troubleOf } from './runs.ts';
import { kept } from './shown.ts';

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
  useRuns({ of: legs, key, ready, kept });
}

/** What is wrong with each leg that is shown; null where nothing is. */
export function useTroubles(): readonly { readonly leg: Leg; readonly message: string | null }[] {
  const found = () => legsNow().map((leg) => ({ leg, message: troubleOf(leg) }));
  useSyncExternalStore(legs.subscribe, () => JSON.stringify(found()));
  return found();
}

export const useProgress = (): Progress => useSyncExternalStore(legs.subscribe, legs.progress);
