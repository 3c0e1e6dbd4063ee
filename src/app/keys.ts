/** The keys of the whole page. A control that has the focus, or a text field, keeps its own. */
import { useEffect } from 'react';
import { transport } from '../state/transport.ts';

export const keys = [
  { key: 'Space', does: 'play or pause' },
  { key: '← →', does: 'one step towards data, towards noise' },
  { key: 'Shift ← →', does: 'a finer step' },
  { key: 'Page up, Page down', does: 'ten steps, on the slider' },
  { key: 'Home, End', does: 'to data, to noise' },
  { key: '?', does: 'this list' },
] as const;

const OWN_ALL = 'input, select, textarea, [contenteditable], dialog';
/** A slider has no use for Space, and has the focus whenever it was dragged. */
const OWN_SPACE =
  'input:not([type="range"]), select, textarea, [contenteditable], dialog, button, summary, a[href]';

function act(event: KeyboardEvent, help: () => void): boolean {
  const lesson = transport();
  if (event.key === '?') help();
  else if (!lesson) return false;
  else if (event.key === ' ') lesson.toggle();
  else if (event.key === 'ArrowLeft') lesson.step(-1, event.shiftKey);
  else if (event.key === 'ArrowRight') lesson.step(1, event.shiftKey);
  else if (event.key === 'Home') lesson.end(0);
  else if (event.key === 'End') lesson.end(1);
  else return false;
  return true;
}

function listen(event: KeyboardEvent, help: () => void): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const focused = event.target instanceof Element ? event.target : null;
  if (focused?.closest(event.key === ' ' ? OWN_SPACE : OWN_ALL)) return;
  if (act(event, help)) event.preventDefault();
}

export function useKeys(help: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => listen(event, help);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [help]);
}
