import { useEffect, useSyncExternalStore } from 'react';
import { decoder } from '../../state/decoder.ts';
import { runs } from '../../state/engine.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import type { RunStatus } from '../../state/runs.ts';
import type { Watch } from '../../ui/frame.ts';
import { runKey } from '../common/spec.ts';
import { watchTold } from '../common/told.ts';
import { useInSight } from '../common/useInSight.ts';
import { arrive, flips, forget, inSight, runNow, watchFollowed, watchWhole } from './drive.ts';

/** Frames, what they look like, what is read in them, the cursor, and which of two runs is shown. */
export const watchRun: readonly Watch[] = [
  experiment.subscribe,
  runs.subscribe,
  decoder.subscribe,
  flips.subscribe,
  watchTold,
];

/** How the run of the present settings stands: React follows that, and leaves the frames to the canvases. */
export function useRunStatus(): RunStatus | 'none' {
  const status = () => runNow()?.status ?? 'none';
  // The key changes with the settings, the status with the run.
  useRunKey();
  return useSyncExternalStore(runs.subscribe, status);
}

export const useRunKey = (): string => useExperiment(runKey);

/** One run at a time: what belongs to settings that have been left is stopped, its frames kept. */
export function useRunOfSettings(): void {
  const key = useRunKey();
  useEffect(watchFollowed, []);
  useEffect(() => {
    if (runs.active?.key !== key) runs.cancel();
    arrive();
  }, [key]);
  useInSight(inSight, forget);
  useEffect(watchWhole, []);
}
