import { useEffect, useSyncExternalStore } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { calm, resultsOf } from '../../common/bench/calm.ts';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { begin, type Curve, curvesKey, curvesNow, earlier, queue } from './quality.ts';
import { stage } from './shown.ts';

/** Milliseconds without a change until measuring begins: boxes are ticked one after another. */
const REST = 250;

/** The queue begins by itself, and ends with the bench. The run of the mark comes before it. */
export function useMeasuring(): void {
  const settings = useExperiment(curvesKey);
  useRunning(stage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are other curves.
  useEffect(() => {
    const timer = setTimeout(begin, REST);
    return () => clearTimeout(timer);
  }, [settings]);
  useEffect(
    () => () => {
      queue.cancel('idle');
      earlier.forget();
    },
    [],
  );
}

export const calmly: Watch = calm(queue.subscribe);

/** New ones whenever there is a new result. */
export function useCurves(): readonly Curve[] {
  useExperiment(curvesKey);
  return useSyncExternalStore(calmly, curvesNow);
}

/** Tells of results, not of every step. */
export const watchResults: Watch = resultsOf(queue);
