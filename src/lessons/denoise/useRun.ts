import { useEffect, useSyncExternalStore } from 'react';
import { runs } from '../../state/engine.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { pause } from '../../state/playback.ts';
import type { RunStatus } from '../../state/runs.ts';
import type { Watch } from '../../ui/frame.ts';
import { runKey } from '../common/spec.ts';
import { arrive, forget, inSight, runNow } from './drive.ts';

/** Frames and the cursor. */
export const watchRun: readonly Watch[] = [experiment.subscribe, runs.subscribe];

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
  useEffect(() => {
    if (runs.active?.key !== key) runs.cancel();
    arrive();
  }, [key]);
  useEffect(() => {
    const leave = runs.show(inSight);
    return () => {
      leave();
      pause();
      runs.cancel();
      forget();
    };
  }, []);
}
