import { useEffect } from 'react';
import type { Ensemble } from '../../../state/ensemble.ts';
import { pause } from '../../../state/playback.ts';
import type { InSight } from '../../common/kept.ts';

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

const none: readonly InSight[] = [];

interface Props {
  readonly of: Ensemble;
  /** Another key is other runs. */
  readonly key: string;
  /** Whether all is there that they need. */
  readonly ready?: boolean;
  readonly rest?: number;
  /** What else is in sight: runs of settings that have just been left. The same list at each call. */
  readonly kept?: readonly InSight[];
}

/** Runs that begin by themselves, and end with the bench. */
export function useRuns({ of, key, ready = true, rest = REST, kept = none }: Props): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is other runs.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(of.begin, rest);
    return () => clearTimeout(timer);
  }, [of, key, ready, rest]);
  useEffect(() => {
    const leave = of.enter(() => kept.flatMap(({ keys }) => keys));
    return () => {
      pause();
      leave();
      for (const one of kept) one.forget();
    };
  }, [of, kept]);
}
