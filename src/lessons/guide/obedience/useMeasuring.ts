import { useEffect, useSyncExternalStore } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { calm, resultsOf } from '../../common/bench/calm.ts';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { begin, type Curve, curvesKey, curvesNow, queue } from './measure.ts';
import { stage } from './shown.ts';

/** Milliseconds without a change until measuring begins: a prompt is typed letter by letter. */
const REST = 600;

export const calmly: Watch = calm(queue.subscribe);
export const watchResults: Watch = resultsOf(queue);

/** The queue begins by itself, and ends with the bench. The run on the stage comes before it. */
export function useMeasuring(): void {
  const settings = useExperiment(curvesKey);
  useRunning(stage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are other curves.
  useEffect(() => {
    const timer = setTimeout(begin, REST);
    return () => clearTimeout(timer);
  }, [settings]);
  useEffect(() => () => queue.cancel('idle'), []);
}

/** New ones whenever there is a new result. */
export function useCurves(): readonly Curve[] {
  useExperiment(curvesKey);
  return useSyncExternalStore(calmly, curvesNow);
}
