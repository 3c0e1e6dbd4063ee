/** What is kept on this device, not in links: the way that somebody uses the page. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { keep, kept } from './kept.ts';

const KEY = 'unnoise.keys';

/** Whether single keys work wherever the focus is, or only on the time axis. */
const anywhere = createStore<boolean>(() => kept(KEY) !== 'axis');

export const keysAnywhere = (): boolean => anywhere.getState();
export const useKeysAnywhere = (): boolean => useStore(anywhere);

export function setKeysAnywhere(on: boolean): void {
  anywhere.setState(on, true);
  keep(KEY, on ? null : 'axis');
}
