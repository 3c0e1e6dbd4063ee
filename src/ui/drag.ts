import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';

type Press = PointerEvent<HTMLElement>;

interface Drag {
  /** The pointer is down: time to note what a cancelled drag gives back. */
  readonly start: (event: Press) => void;
  readonly move?: (event: Press) => void;
  readonly end?: () => void;
  /** It was no drag: a second finger makes it a pinch, or the browser scrolls. Gives back what was there before. */
  readonly cancel: () => void;
}

/** Tells of the next pointer that goes down, or of the end of this one; returns how to stop. */
function watchPointers(pointer: number, over: (drag: 'end' | 'cancel') => void): () => void {
  const other = (event: globalThis.PointerEvent) => event.pointerId !== pointer && over('cancel');
  const up = (event: globalThis.PointerEvent) => event.pointerId === pointer && over('end');
  const cancel = (event: globalThis.PointerEvent) => event.pointerId === pointer && over('cancel');
  window.addEventListener('pointerdown', other, true);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  return () => {
    window.removeEventListener('pointerdown', other, true);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
  };
}

/** What one pointer does to a handle, from where it is pressed until it is lifted. held: while it does. */
export function useDrag(drag: Drag) {
  const latest = useRef(drag);
  const held = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    latest.current = drag;
  });
  useEffect(() => () => held.current?.(), []);
  const onPointerDown = (event: Press) => {
    if (!event.isPrimary || event.button !== 0) return;
    held.current?.();
    const stop = watchPointers(event.pointerId, (how) => {
      stop();
      held.current = null;
      latest.current[how]?.();
    });
    held.current = stop;
    latest.current.start(event);
  };
  const onPointerMove = (event: Press) => {
    if (held.current) latest.current.move?.(event);
  };
  return { onPointerDown, onPointerMove, held: () => held.current !== null };
}

/** Moves go on to the handle wherever the pointer is. */
export const capture = ({ currentTarget, pointerId }: Press): void =>
  currentTarget.setPointerCapture(pointerId);
