import { useSyncExternalStore } from 'react';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import type { GridName } from './fields/grids.ts';
import { timesOf, watchKnown } from './known.ts';

export const watchJump: readonly Watch[] = [experiment.subscribe, watchKnown];

/** Times at which the steps of a grid begin; null before they are known. */
export function useTimes(name: GridName): readonly number[] | null {
  useExperiment((spec) => [spec.handTimes, spec.data, spec.schedule, spec.curve, spec.seed].join());
  const text = useSyncExternalStore(watchKnown, () => timesOf(name)?.join(' ') ?? '');
  return text === '' ? null : text.split(' ').map(Number);
}
