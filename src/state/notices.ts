/** What the person should know: shown in a line at the foot of the page and read out. */
import { createStore } from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly text: string;
}

export const notices = createStore<readonly Notice[]>(() => []);

const MOST = 4;
let next = 0;

/** Milliseconds after which what was only a confirmation goes by itself. */
const BRIEF = 5000;

export function say(text: string, { briefly = false } = {}): void {
  const others = notices.getState().filter((notice) => notice.text !== text);
  const id = next++;
  notices.setState([...others, { id, text }].slice(-MOST), true);
  if (briefly) setTimeout(() => dismiss(id), BRIEF);
}

export function dismiss(id: number): void {
  notices.setState(
    notices.getState().filter((notice) => notice.id !== id),
    true,
  );
}
