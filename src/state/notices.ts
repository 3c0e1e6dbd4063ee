/** What the person should know: shown in a line at the foot of the page and read out. */
import { createStore } from 'zustand/vanilla';

export interface Remedy {
  /** What its button says. */
  readonly label: string;
  readonly act: () => void;
}

export interface Notice {
  readonly id: number;
  readonly text: string;
  /** What can be done about it at once. */
  readonly remedy: Remedy | null;
}

interface Manner {
  /** Goes by itself after a while: what was only a confirmation. */
  readonly briefly?: boolean;
  readonly remedy?: Remedy | null;
}

export const notices = createStore<readonly Notice[]>(() => []);

const MOST = 4;
let next = 0;

/** Milliseconds after which what was only a confirmation goes by itself. */
const BRIEF = 5000;

/** Returns what to dismiss it by, once it holds no more. */
export function say(text: string, { briefly = false, remedy = null }: Manner = {}): number {
  const others = notices.getState().filter((notice) => notice.text !== text);
  const id = next++;
  notices.setState([...others, { id, text, remedy }].slice(-MOST), true);
  if (briefly) setTimeout(() => dismiss(id), BRIEF);
  return id;
}

export function dismiss(id: number): void {
  notices.setState(
    notices.getState().filter((notice) => notice.id !== id),
    true,
  );
}
