import type { KeyboardEvent, Ref } from 'react';
import { composing } from './composing.ts';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter; Shift and Enter begin a line. */
  readonly onRun: () => void;
  /** The element that says what becomes of it. */
  readonly describedBy: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A wish in words, of any length and in any script. */
export function PromptField({ name, value, onChange, onRun, describedBy, ref }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the composition of a character, which is no wish yet.
    if (event.key !== 'Enter' || event.shiftKey || composing(event.nativeEvent)) return;
    event.preventDefault();
    // Held down, it is one wish.
    if (!event.repeat) onRun();
  };
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
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
