import { useEffect, useSyncExternalStore } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { calm, resultsOf } from '../../common/bench/calm.ts';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { type Curve, curvesKey, curvesNow } from './curves.ts';
import { begin, queue } from './measure.ts';
import { stage } from './shown.ts';

/** Milliseconds without a change until measuring begins: boxes are ticked one after another. */
const REST = 250;

/** The queue begins by itself, and ends with the bench. The run on the stage comes before it. */
export function useMeasuring(): void {
  const settings = useExperiment(curvesKey);
  useRunning(stage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are other lots.
  useEffect(() => {
    const timer = setTimeout(begin, REST);
    return () => clearTimeout(timer);
  }, [settings]);
  useEffect(() => () => queue.cancel('idle'), []);
}

export const calmly: Watch = calm(queue.subscribe);

/** Tells of results, not of every step. */
export const watchResults: Watch = resultsOf(queue);

/** New ones whenever there is a new result. */
export function useCurves(): readonly Curve[] {
  useExperiment(curvesKey);
  return useSyncExternalStore(calmly, curvesNow);
}
