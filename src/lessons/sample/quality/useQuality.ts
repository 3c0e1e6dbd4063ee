import { useEffect, useSyncExternalStore } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import type { Watch } from '../../../ui/frame.ts';
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

/** Milliseconds between two tellings: what is measured is read, not watched. */
const CALM = 150;

const calm = new Listeners();
const calmly: Watch = calm.subscribe;
let waiting = false;

/** One telling for all parts of the page, so that React renders them in one go. */
queue.subscribe(() => {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    calm.tell();
  }, CALM);
});

/** New ones whenever there is a new result. */
export function useCurves(): readonly Curve[] {
  useExperiment(curvesKey);
  return useSyncExternalStore(calmly, curvesNow);
}

/** What the queue says now, as one string, so that React sees when it changes. */
export const useQueue = <T extends string | number | null>(read: () => T): T =>
  useSyncExternalStore(calmly, read);

/** Tells of results, not of every step. */
export const watchResults: Watch = (listener) => {
  let version = queue.version;
  return queue.subscribe(() => {
    if (queue.version === version) return;
    version = queue.version;
    listener();
  });
};
