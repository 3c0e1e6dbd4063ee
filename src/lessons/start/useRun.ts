import { useEffect, useSyncExternalStore } from 'react';
import { decoder } from '../../state/decoder.ts';
import { runs } from '../../state/engine.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import type { RunStatus } from '../../state/runs.ts';
import type { Watch } from '../../ui/frame.ts';
import { runKey } from '../common/spec.ts';
import { useInSight } from '../common/useInSight.ts';
import { begin, inSight, runNow } from './run.ts';

/** Frames, what they look like, and the cursor. */
export const watchRun: readonly Watch[] = [experiment.subscribe, runs.subscribe, decoder.subscribe];

export function useRunStatus(): RunStatus | 'none' {
  useExperiment(runKey);
  return useSyncExternalStore(runs.subscribe, () => runNow()?.status ?? 'none');
}

/** The network begins on arrival, and with whatever else is asked for. */
export function useRunOfSettings(): void {
  const key = useExperiment(runKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all settings of a run.
  useEffect(() => {
    begin();
  }, [key]);
  useInSight(inSight);
}
