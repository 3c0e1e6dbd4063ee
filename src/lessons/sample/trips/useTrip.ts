import { useEffect, useSyncExternalStore } from 'react';
import { type Experiment, useExperiment } from '../../../state/experiment.ts';
import { pause } from '../../../state/playback.ts';
import { useSource } from '../../../state/sources.ts';
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

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another trip.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(runTrip, REST);
    return () => clearTimeout(timer);
  }, [key, ready]);
  useEffect(() => {
    const stop = watchReturn();
    return () => {
      stop();
      pause();
      cancelTrip();
    };
  }, []);
}

export const useTrouble = (leg: Leg): string | null =>
  useSyncExternalStore(subscribeRuns, () => troubleOf(leg));

export const useProgress = (): ReturnType<typeof progressNow> =>
  useSyncExternalStore(subscribeRuns, progressNow);
