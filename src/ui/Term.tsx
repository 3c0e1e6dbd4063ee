import './term.css';
import {
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { entryOf, type TermName, termNamed } from './glossary.ts';
import { openGlossary } from './openGlossary.ts';

/** Milliseconds that a pointer may take from the term to its hint. */
const GRACE = 200;
/** CSS pixels between a hint and its term, and the edges of the window. */
const CLEAR = 6;

/** Below the term, or above it where there is no room; always within the window. */
function place(hint: HTMLElement, term: DOMRect): void {
  const { width, height } = hint.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(CLEAR, Math.min(term.left, clientWidth - width - CLEAR));
  const below = term.bottom + CLEAR;
  const top = below + height > clientHeight ? term.top - height - CLEAR : below;
  hint.style.left = `${left}px`;
  hint.style.top = `${Math.max(CLEAR, top)}px`;
}

interface HintProps {
  readonly id: string;
  readonly of: TermName;
  readonly by: RefObject<HTMLElement | null>;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** What a term means, beside it and above everything. */
function Hint({ id, of, by, onEnter, onLeave, onClose }: HintProps) {
  const hint = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!hint.current || !by.current) return;
    hint.current.showPopover();
    place(hint.current, by.current.getBoundingClientRect());
  }, [by]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    // What scrolls leaves the hint behind.
    window.addEventListener('scroll', onClose, { capture: true, passive: true });
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('scroll', onClose, { capture: true });
      window.removeEventListener('keydown', key);
    };
  }, [onClose]);
  const { name, symbol, says } = entryOf(of);
  return (
    <span
      ref={hint}
      id={id}
      role="tooltip"
      popover="manual"
      className="hint-of-term"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <b>{name}</b>
      {symbol ? (
        <span className="symbol-of-term" translate="no">
          {' '}
          {symbol}
        </span>
      ) : null}
      <span className="says">{says}</span>
    </span>
  );
}

/** Whether the hint is to be seen: at once, or after a while. */
function useShown() {
  const [shown, setShown] = useState(false);
  const timer = useRef(0);
  const [actions] = useState(() => {
    const set = (to: boolean, after = 0) => {
      clearTimeout(timer.current);
      if (after) timer.current = window.setTimeout(setShown, after, to);
      else setShown(to);
    };
    return { show: () => set(true), hide: () => set(false), leave: () => set(false, GRACE) };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return { shown, ...actions };
}

interface Props {
  readonly of: TermName;
  readonly children: ReactNode;
}

/** A term of the field: pointed at or focused, it says what it means; pressed, it opens the glossary there. */
export function Term({ of, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { shown, show, hide, leave } = useShown();
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-describedby={shown ? id : undefined}
        onPointerEnter={({ pointerType }: PointerEvent) => pointerType === 'mouse' && show()}
        onPointerLeave={leave}
        onFocus={({ currentTarget }: FocusEvent) => currentTarget.matches(':focus-visible') && show()}
        onBlur={hide}
        onClick={() => {
          hide();
          openGlossary(of);
        }}
      >
        {children}
      </button>
      {shown ? <Hint id={id} of={of} by={button} onEnter={show} onLeave={leave} onClose={hide} /> : null}
    </>
  );
}

/** Letters that fit into the column of names. */
const FITS = 11;
/** The class of a name that does not. */
export const nameClass = (name: string): string => (name.length > FITS ? 'long' : '');

/** The name of a control, which explains itself where it is a term. */
export function Name({ children }: { readonly children: string }) {
  const term = termNamed(children);
  return term ? <Term of={term}>{children}</Term> : children;
}
