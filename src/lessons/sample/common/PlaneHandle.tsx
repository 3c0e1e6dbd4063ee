import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { REACH } from '../../../modalities/plane.ts';
import { capture, useDrag } from '../../../ui/drag.ts';
import { type Place, placeAt } from './fields/places.ts';

interface Props {
  readonly name: string;
  readonly at: Place;
  readonly className?: string;
  /** What there is to know about it, after its coordinates. */
  readonly text: string;
  readonly onMove: (to: Place) => void;
  /** With Delete or Backspace. */
  readonly onRemove?: () => void;
}

/** A step of the arrow keys in data units; with Shift. */
const STEP = 0.1;
const FINE = 0.01;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const share = (value: number) => `${50 + (50 * value) / REACH}%`;

/** A place of the plane under the cursor: the handle's parent is the square that is the plane. */
function placeUnder(event: PointerEvent<HTMLElement>): Place | null {
  const box = event.currentTarget.parentElement?.getBoundingClientRect();
  if (!box) return null;
  const at = (share: number) => (2 * share - 1) * REACH;
  return placeAt(at((event.clientX - box.left) / box.width), -at((event.clientY - box.top) / box.height));
}

/** A point of the plane that is dragged, or moved by the arrow keys. */
export function PlaneHandle({ name, at, className = '', text, onMove, onRemove }: Props) {
  const before = useRef(at);
  const { onPointerDown, onPointerMove } = useDrag({
    start(event) {
      capture(event);
      before.current = at;
    },
    move(event) {
      const to = placeUnder(event);
      if (to) onMove(to);
    },
    cancel: () => onMove(before.current),
  });
  const push = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      // Held down, it takes one away, not the next as well.
      if (event.repeat) return;
      const { previousElementSibling: before, nextElementSibling: after } = event.currentTarget;
      onRemove();
      // Those that follow move up; the last one leaves the focus to the one before it.
      if (!after && before instanceof HTMLElement) before.focus();
    }
    const arrow = arrows[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? FINE : STEP;
    onMove(placeAt(at[0] + arrow[0] * step, at[1] + arrow[1] * step));
  };
  return (
    <button
      type="button"
      role="slider"
      className={`plane-handle ${className}`}
      style={{ left: share(at[0]), top: share(-at[1]) }}
      aria-label={name}
      aria-valuemin={-REACH}
      aria-valuemax={REACH}
      aria-valuenow={at[0]}
      aria-valuetext={`x = ${at[0].toFixed(2)}, y = ${at[1].toFixed(2)}${text}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={push}
    />
  );
}
