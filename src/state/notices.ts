/** What the person should know: shown in a line at the foot of the page and read out. */
import { createStore } from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly text: string;
}

export const notices = createStore<readonly Notice[]>(() => []);

const MOST = 4;
let next = 0;

export function say(text: string): void {
  const others = notices.getState().filter((notice) => notice.text !== text);
  notices.setState([...others, { id: next++, text }].slice(-MOST), true);
}

export function dismiss(id: number): void {
  notices.setState(
    notices.getState().filter((notice) => notice.id !== id),
    true,
  );
}
