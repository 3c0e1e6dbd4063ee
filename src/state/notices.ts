/** What the person should know: shown in a line at the foot of the page and read out. */
import { createStore } from 'zustand/vanilla';
import { grouped } from '../core/grouped.ts';

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

/** As many of some sentences as a notice has room for, and how many more there are. Without full stops: adds them. */
export function few(sentences: readonly string[], most = 3): string {
  const told = sentences.slice(0, sentences.length === most + 1 ? most + 1 : most);
  const more = sentences.length - told.length;
  return [...told, ...(more ? [`There are ${grouped(more)} more`] : [])].map((one) => `${one}.`).join(' ');
}

export function dismiss(id: number): void {
  notices.setState(
    notices.getState().filter((notice) => notice.id !== id),
    true,
  );
}
