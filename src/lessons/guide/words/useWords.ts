import { useEffect, useSyncExternalStore } from 'react';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { beginAttention, subscribeAttention } from './attention.ts';
import { words } from './runs.ts';

export const useAttentionTrouble = (read: () => string | null): string | null =>
  useSyncExternalStore(subscribeAttention, read);

/** The run begins by itself, and ends with the bench. */
export function useWords(): void {
  useRunning(words);
  useEffect(beginAttention, []);
}
