import { type KeyboardEvent, useEffect, useId, useState } from 'react';

interface Props {
  readonly field: {
    readonly label: string;
    /** What may be typed, in words. */
    readonly allowed: string;
    parse(text: string): number | undefined;
    format(value: number): string;
  };
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Digits that the longest value takes. */
  readonly digits: number;
}

/** A number that may be typed. What is not allowed stays in the field with a message, and changes nothing. */
export function NumberField({ field, value, onChange, digits }: Props) {
  const id = useId();
  const [text, setText] = useState(field.format(value));
  useEffect(() => setText(field.format(value)), [field, value]);
  const wrong = field.parse(text.trim()) === undefined;
  const take = (written: string) => {
    setText(written);
    const parsed = field.parse(written.trim());
    if (parsed !== undefined && parsed !== value) onChange(parsed);
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const next = field.format(value + by * (event.shiftKey ? 10 : 1));
    // At the end of what is allowed the key does nothing.
    if (field.parse(next) !== undefined) take(next);
  };
  return (
    <span className="number">
      <input
        id={id}
        aria-label={field.label}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        size={digits}
        maxLength={16}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => take(event.target.value)}
        onKeyDown={step}
        onBlur={() => wrong && setText(field.format(value))}
      />
      {wrong ? (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          {field.label} must be {field.allowed}.
        </span>
      ) : null}
    </span>
  );
}
