import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { runFields, useExperiment } from '../../../state/experiment.ts';
import type { Progress } from '../../../state/progress.ts';
import { useRuns } from '../common/useRuns.ts';
import { columnsNow, type Resolved, walks } from './columns.ts';
import { kept } from './shown.ts';

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
  useRuns({ of: walks, key: keys, kept });
}

/** “running”, “stopped” or “done”, of all columns together. */
export const useProgress = (): Progress => useSyncExternalStore(walks.subscribe, walks.progress);

/** The column that the controls are about. */
const selection = createStore<{ readonly index: number }>(() => ({ index: 0 }));
export const select = (index: number): void => selection.setState({ index });
export const selected = (): number => Math.min(selection.getState().index, columnsNow().length - 1);
export function useSelected(): number {
  const index = useStore(selection, (state) => state.index);
  return Math.min(index, useColumns().length - 1);
}
