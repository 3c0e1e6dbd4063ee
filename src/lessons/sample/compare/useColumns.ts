import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { runFields, useExperiment } from '../../../state/experiment.ts';
import { pause } from '../../../state/playback.ts';
import {
  cancelColumns,
  columnsNow,
  isActive,
  type Resolved,
  runColumns,
  runOf,
  subscribeRuns,
  troubleOf,
} from './columns.ts';

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

/** The columns; new ones whenever a run of theirs becomes another one. */
export function useColumns(): readonly Resolved[] {
  useExperiment((spec) => runFields.map((name) => JSON.stringify(spec[name])).join() + spec.columns);
  return columnsNow();
}

/** The columns are their runs: they begin by themselves, and end with the lesson. */
export function useRunningColumns(): void {
  const keys = useColumns()
    .map(({ key }) => key)
    .join('\n\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other keys are other runs.
  useEffect(() => {
    const timer = setTimeout(runColumns, REST);
    return () => clearTimeout(timer);
  }, [keys]);
  useEffect(
    () => () => {
      pause();
      cancelColumns();
    },
    [],
  );
}

export const useTrouble = (resolved: Resolved): string | null =>
  useSyncExternalStore(subscribeRuns, () => troubleOf(resolved));

/** “running”, “stopped” or “done”, of all columns together. */
export function useProgress(): 'running' | 'stopped' | 'done' {
  return useSyncExternalStore(subscribeRuns, () => {
    const runs = columnsNow().map(runOf);
    if (runs.some(isActive)) return 'running';
    return runs.some((run) => run?.status === 'stopped') ? 'stopped' : 'done';
  });
}

/** The column that the controls are about. */
const selection = createStore<{ readonly index: number }>(() => ({ index: 0 }));
export const select = (index: number): void => selection.setState({ index });
export const selected = (): number => Math.min(selection.getState().index, columnsNow().length - 1);
export function useSelected(): number {
  const index = useStore(selection, (state) => state.index);
  return Math.min(index, useColumns().length - 1);
}
