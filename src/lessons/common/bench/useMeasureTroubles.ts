import { useSyncExternalStore } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { reopen, useSource } from '../../../state/sources.ts';
import type { Trouble } from '../Troubles.tsx';
import { distanceTrouble, measureAgain, subscribeDistances } from './distance.ts';

/** What figures miss: the data to compare with, or one of the distances of these keys. */
export function useMeasureTroubles(keys: () => readonly string[]): readonly Trouble[] {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const message = useSyncExternalStore(subscribeDistances, () => distanceTrouble(keys()));
  return [
    { message: opened.kind === 'failed' ? opened.message : null, retry: () => reopen(data) },
    { message, retry: measureAgain },
  ];
}
