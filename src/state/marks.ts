/** Where on the way through the course somebody has been, kept on this device. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { keep, kept } from './kept.ts';

const KEY = 'unnoise.marks';

/** Keys of places that somebody has seen, and in which they have committed to a prediction. */
export interface Marks {
  readonly seen: readonly string[];
  readonly predicted: readonly string[];
}

const none: Marks = { seen: [], predicted: [] };

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What is kept may be of another time, or damaged: what cannot be read is left out. */
export function parseMarks(text: string | null): Marks {
  if (text === null) return none;
  try {
    const { seen, predicted } = JSON.parse(text) ?? {};
    return { seen: strings(seen), predicted: strings(predicted) };
  } catch {
    return none;
  }
}

const marks = createStore<Marks>(() => parseMarks(kept(KEY)));

export const useMarks = (): Marks => useStore(marks);
export const marksNow = (): Marks => marks.getState();

export function mark(what: keyof Marks, place: string): void {
  const now = marks.getState();
  if (now[what].includes(place)) return;
  marks.setState({ ...now, [what]: [...now[what], place] }, true);
  keep(KEY, JSON.stringify(marks.getState()));
}

/** As if nobody had been here. */
export function forgetMarks(): void {
  marks.setState(none, true);
  keep(KEY, null);
}
