/** Words that a prompt may go on with, while it is typed. */
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { dataset } from '../../state/sources.ts';

type Prompts = NonNullable<ReturnType<typeof dataset>['text']>;

interface Of {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly complete: Prompts['complete'];
  put(text: string): void;
}

const ways: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

const nothing = { from: 0, words: [] };

export function useCompletion({ field, text, complete, put }: Of) {
  const id = useId();
  /** Where somebody types; null: nobody does. */
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const wanted = useRef<number | null>(null);
  const { from, words } = (caret !== null && complete?.(text.slice(0, caret))) || nothing;
  // React leaves the caret of a changed text at its end.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  const typed = (at: number | null) => {
    setCaret(at);
    setActive(-1);
  };
  const take = (word: string) => {
    const begun = `${text.slice(0, from)}${word} `;
    wanted.current = begun.length;
    typed(begun.length);
    put(begun + text.slice(caret ?? text.length).trimStart());
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!words.length || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const chosen = words[active];
    const way = ways[event.key];
    if (way && (chosen !== undefined || event.key === 'ArrowDown'))
      setActive((active + way + words.length) % words.length);
    else if (chosen !== undefined && (event.key === 'Enter' || event.key === 'Tab')) take(chosen);
    else if (event.key === 'Escape') typed(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const offered = { list: words.length ? id : undefined, active, onKey, onLeave: () => typed(null) };
  return { id, words, active, take, typed, offered };
}
