import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { composing } from './composing.ts';
import { settleTyping, type Typing } from './typed.ts';

interface Props {
  /** Of whole numbers. */
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

/** Milliseconds without a key after which what stands there is taken, so that nothing runs with half a number. */
const REST = 700;

/** What is being typed until it is taken: by Enter, on leaving the field, or after a rest. */
function useTyping({ field, value, onChange }: Props) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const chosen = useRef(value);
  useEffect(() => {
    if (value === chosen.current) return;
    // A value from elsewhere takes the place of what was being typed.
    chosen.current = value;
    setTyping(null);
    setRefused(null);
  }, [value]);
  const choose = (next: number) => {
    chosen.current = next;
    if (next !== value) onChange(next);
  };
  const settle = (typed: Typing) => {
    const { value: next, refused: wrong } = settleTyping(typed, field.parse);
    setRefused(wrong ? typed.text.trim() : null);
    choose(next);
  };
  const rest = useEffectEvent(settle);
  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => rest(typing), REST);
    return () => clearTimeout(timer);
  }, [typing]);
  return {
    text: typing?.text ?? field.format(value),
    refused,
    type(text: string) {
      setRefused(null);
      setTyping({ text, before: typing?.before ?? value });
    },
    take() {
      if (!typing) return;
      settle(typing);
      setTyping(null);
    },
    drop() {
      if (typing) choose(typing.before);
      setTyping(null);
      setRefused(null);
    },
    step(by: number) {
      const from = typing ? settleTyping({ ...typing, before: value }, field.parse).value : value;
      // At the end of what is allowed the key does nothing.
      const next = field.parse(field.format(from + by)) ?? from;
      setTyping(null);
      setRefused(null);
      choose(next);
    },
  };
}

/** A number that may be typed, as people write numbers. What is not allowed changes nothing, and a message says why. */
export function NumberField(props: Props) {
  const { field, value, digits } = props;
  const id = useId();
  const typing = useTyping(props);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (composing(event.nativeEvent)) return;
    if (by) typing.step(by * (event.shiftKey ? 10 : 1));
    else if (event.key === 'Enter') typing.take();
    else if (event.key === 'Escape') typing.drop();
    else return;
    event.preventDefault();
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
        maxLength={24}
        value={typing.text}
        aria-invalid={typing.refused !== null}
        aria-describedby={typing.refused === null ? undefined : `${id}-wrong`}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={typing.take}
      />
      {typing.refused === null ? null : (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          “{typing.refused}” cannot be used: {field.label} must be {field.allowed}. It stays{' '}
          {field.format(value)}.
        </span>
      )}
    </span>
  );
}
