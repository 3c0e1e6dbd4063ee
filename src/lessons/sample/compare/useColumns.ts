import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useLines } from '../../common/bench/useRunSet.ts';
import { columns, type Resolved } from './columns.ts';

/** The columns; new ones whenever a run of theirs becomes another one. */
export const useColumns = (): readonly Resolved[] => [...useLines(columns).values()];

/** The column that the controls are about. */
const selection = createStore<{ readonly index: number }>(() => ({ index: 0 }));
export const select = (index: number): void => selection.setState({ index });
export function useSelected(): number {
  const index = useStore(selection, (state) => state.index);
  return Math.min(index, useColumns().length - 1);
}
