import type { Line, RunSet } from './runSet.ts';

/** Resolves once no run of a set is under way: what somebody waits for comes before what nobody does. */
export function atRest<P, L extends Line>(set: RunSet<P, L>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (set.active && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const stop = set.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
}
