import { useEffect } from 'react';
import { redo, undo, useCan, useDone } from '../state/undo.ts';
import { writes } from './writes.ts';

/** The letter of a key; on keyboards of another script, the one that is there on a Latin one. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  (/^[a-z]$/i.test(key) ? key : code.replace('Key', '')).toLowerCase();

function wished(event: KeyboardEvent): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const letter = letterOf(event);
  if (letter === 'z') return event.shiftKey ? redo : undo;
  return letter === 'y' && !event.shiftKey ? redo : null;
}

function onKey(event: KeyboardEvent): void {
  const wish = wished(event);
  if (!wish || event.defaultPrevented || writes(event.target)) return;
  if (event.target instanceof Element && event.target.closest('dialog')) return;
  event.preventDefault();
  wish();
}

interface Props {
  readonly name: string;
  readonly can: boolean;
  readonly act: () => void;
}

/** Not `disabled`, which would take the focus from who presses it until there is nothing left. */
function Word({ name, can, act }: Props) {
  return (
    <button type="button" className="word" aria-disabled={!can} onClick={() => can && act()}>
      {name}
    </button>
  );
}

/** Takes back what was done to the experiment, and does it again: two buttons and the usual keys. */
export function Undo() {
  const done = useDone();
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Word name="Undo" can={useCan('undo')} act={undo} />
      <Word name="Redo" can={useCan('redo')} act={redo} />
      <span className="unseen" aria-live="polite">
        {done ? <span key={done.count}>{`${done.verb}: ${done.what}.`}</span> : null}
      </span>
    </>
  );
}
