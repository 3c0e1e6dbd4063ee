/** The keys of the whole page. A control that has the focus, or a text field, keeps its own. */
import { useEffect } from 'react';
import { keysAnywhere } from '../state/device.ts';
import { transport } from '../state/transport.ts';
import { composing } from '../ui/composing.ts';

export const keys = [
  { key: 'Space', does: 'play or pause' },
  { key: '← →', does: 'one step towards data, towards noise' },
  { key: 'Shift ← →', does: 'a finer step' },
  { key: 'Page up, Page down', does: 'ten steps, on the slider' },
  { key: 'Home, End', does: 'to data, to noise' },
  { key: 'Ctrl Z', does: 'undo; on a Mac with ⌘' },
  { key: 'Ctrl Shift Z, Ctrl Y', does: 'redo' },
  { key: 'F', does: 'present: the whole screen for the stage; Escape ends it' },
  { key: 'Page down, Page up', does: 'next and previous, where somebody presents or is shown round' },
  { key: '?', does: 'this list' },
] as const;

/** What keeps all its keys. */
const OWN_ALL = 'input, select, textarea, [contenteditable], dialog';
/** What always keeps Space; a slider has no use for it, and has the focus whenever it was dragged. */
const OWN_SPACE =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea, [contenteditable], dialog';
/** What is pressed with Space by those who came to it with keys. */
const PRESSED = 'button, summary, a[href], input[type="radio"], input[type="checkbox"]';
/** Where the keys stay when they are switched off elsewhere. */
const AXIS = '.timeline';

export type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;
type Focus = Pick<Element, 'closest'>;

interface KeyUse {
  /** Whether a pointer was used last: then Space plays and pauses, whichever button was pressed by the pointer. */
  readonly pointing: boolean;
  /** Whether keys work wherever the focus is. */
  readonly anywhere: boolean;
}

/** Whether the page takes a key, and not what has the focus. */
export function isOurs(key: Key, focus: Focus | null, { pointing, anywhere }: KeyUse): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey) return false;
  if (!anywhere && !focus?.closest(AXIS)) return false;
  if (key.key !== ' ') return !focus?.closest(OWN_ALL);
  if (focus?.closest(OWN_SPACE)) return false;
  const pressed = Boolean(focus?.closest(PRESSED));
  // With Shift it is no shortcut, but would press the button that a pointer has left the focus on.
  return key.shiftKey ? pressed && pointing : pointing || !pressed;
}

/** What keys open. */
export interface Ways {
  readonly help: () => void;
  readonly present: () => void;
}

/** Does what a key is for; false where it is for nothing. */
export function act({ key, repeat, shiftKey }: Key, { help, present }: Ways): boolean {
  const lesson = transport();
  if (key === '?') help();
  else if (key === 'f') {
    if (!repeat) present();
  } else if (!lesson) return false;
  else if (key === ' ') {
    // Held down, it is pressed once.
    if (!repeat && !shiftKey) lesson.toggle();
  } else if (key === 'ArrowLeft') lesson.step(-1, shiftKey);
  else if (key === 'ArrowRight') lesson.step(1, shiftKey);
  else if (key === 'Home') lesson.end(0);
  else if (key === 'End') lesson.end(1);
  else return false;
  return true;
}

const inFocus = ({ target }: Event): Element | null => (target instanceof Element ? target : null);

/** Listens to the keys of the page until it is told to stop. */
function listen(ways: Ways): () => void {
  let pointing = false;
  let taken = false;
  const down = (event: KeyboardEvent) => {
    if (composing(event)) return;
    if (event.key === 'Tab') pointing = false;
    const focus = inFocus(event);
    // A button that is held down by Enter would be pressed again and again.
    if (event.key === 'Enter' && event.repeat && focus?.closest('button, summary, a[href]'))
      event.preventDefault();
    if (event.defaultPrevented || !isOurs(event, focus, { pointing, anywhere: keysAnywhere() })) return;
    if (!act(event, ways)) return;
    event.preventDefault();
    taken = event.key === ' ';
  };
  const up = (event: KeyboardEvent) => {
    // Firefox presses a button when the key is let go.
    if (event.key === ' ' && taken) event.preventDefault();
    if (event.key === ' ') taken = false;
  };
  const point = () => {
    pointing = true;
  };
  window.addEventListener('keydown', down);
  window.addEventListener('keyup', up);
  window.addEventListener('pointerdown', point, true);
  return () => {
    window.removeEventListener('keydown', down);
    window.removeEventListener('keyup', up);
    window.removeEventListener('pointerdown', point, true);
  };
}

export function useKeys(ways: Ways): void {
  useEffect(() => listen(ways), [ways]);
}
