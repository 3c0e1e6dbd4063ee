import { useEffect } from 'react';
import { pause } from '../../../state/playback.ts';

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

interface Runs {
  /** Another key is other runs. */
  readonly key: string;
  /** Whether all is there that they need. */
  readonly ready?: boolean;
  readonly begin: () => void;
  readonly cancel: () => void;
  /** What else goes on while the bench is open; returns how to stop. */
  readonly follow?: () => () => void;
  readonly rest?: number;
}

/** Runs that begin by themselves, and end with the bench. The functions are those of a module: they do not change. */
export function useRuns({ key, ready = true, begin, cancel, follow, rest = REST }: Runs): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is other runs.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(begin, rest);
    return () => clearTimeout(timer);
  }, [key, ready, begin, rest]);
  useEffect(() => {
    const stop = follow?.();
    return () => {
      stop?.();
      pause();
      cancel();
    };
  }, [follow, cancel]);
}
