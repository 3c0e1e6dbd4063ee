import type { KeyboardEvent, Ref } from 'react';
import { optionId } from './Completions.tsx';
import { composing } from './composing.ts';

/** What the field says of the words that are offered beneath it. */
interface Offered {
  /** Their list, while there are some. */
  readonly list: string | undefined;
  /** The one that a key would take; −1: none. */
  readonly active: number;
  /** Whether a key was meant for them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onLeave: () => void;
}

interface Props {
  readonly name: string;
  readonly value: string;
  /** caret: where it stands then. */
  readonly onChange: (text: string, caret: number) => void;
  /** Enter; Shift and Enter begin a line. */
  readonly onRun: () => void;
  /** The element that says what becomes of it. */
  readonly describedBy: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly offered?: Offered;
}

/** A wish in words, of any length and in any script. */
export function PromptField({ name, value, onChange, onRun, describedBy, ref, offered }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the composition of a character, which is no wish yet.
    if (composing(event.nativeEvent) || offered?.onKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    // Held down, it is one wish.
    if (!event.repeat) onRun();
  };
  const list = offered?.list;
  return (
    <label className="prompt-field">
      <span className="legend">{name}</span>
      <textarea
        ref={ref}
        rows={2}
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={value}
        aria-describedby={describedBy}
        aria-autocomplete={offered ? 'list' : undefined}
        aria-controls={list}
        aria-activedescendant={list && offered.active >= 0 ? optionId(list, offered.active) : undefined}
        onChange={(event) => onChange(event.target.value, event.target.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={offered?.onLeave}
      />
    </label>
  );
}
