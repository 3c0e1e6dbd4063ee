import { useEffect } from 'react';
import type { Ensemble } from '../../../state/ensemble.ts';
import { pause } from '../../../state/playback.ts';

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

interface Props {
  readonly of: Ensemble;
  /** Another key is other runs. */
  readonly key: string;
  /** Whether all is there that they need. */
  readonly ready?: boolean;
  readonly rest?: number;
  /** Keys of what else is in sight; a function of a module. */
  readonly also?: () => readonly string[];
}

/** Runs that begin by themselves, and end with the bench. */
export function useRuns({ of, key, ready = true, rest = REST, also }: Props): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is other runs.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(of.begin, rest);
    return () => clearTimeout(timer);
  }, [of, key, ready, rest]);
  useEffect(() => {
    const leave = of.enter(also);
    return () => {
      pause();
      leave();
    };
  }, [of, also]);
}
