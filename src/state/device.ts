/** What is kept on this device, not in links: the way that somebody uses the page. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const KEY = 'unnoise.keys';

/** Storage may be refused: then a choice lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Whether single keys work wherever the focus is, or only on the time axis. */
const anywhere = createStore<boolean>(() => stored() !== 'axis');

export const keysAnywhere = (): boolean => anywhere.getState();
export const useKeysAnywhere = (): boolean => useStore(anywhere);

export function setKeysAnywhere(on: boolean): void {
  anywhere.setState(on, true);
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'axis');
  } catch {
    // Refused: see above.
  }
}
