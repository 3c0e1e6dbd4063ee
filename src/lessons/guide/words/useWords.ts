import { useEffect, useSyncExternalStore } from 'react';
import { correct } from '../../../state/correct.ts';
import { initialOf, useExperiment } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { dataset } from '../../../state/sources.ts';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { beginAttention, subscribeAttention } from './attention.ts';
import { words } from './runs.ts';

export const useAttentionTrouble = (read: () => string | null): string | null =>
  useSyncExternalStore(subscribeAttention, read);

/** Data that know no words give way to those that the bench begins with, and a notice says so. */
function useWordedData(): void {
  const { text, label } = dataset(useExperiment((spec) => spec.data));
  useEffect(() => {
    if (text) return;
    const { data } = initialOf('guide', 'words');
    say(`${label} cannot be asked for in words; these are ${dataset(data).label}.`);
    correct({ data });
  }, [text, label]);
}

/** The run begins by itself, and ends with the bench. */
export function useWords(): void {
  useWordedData();
  useRunning(words);
  useEffect(beginAttention, []);
}
