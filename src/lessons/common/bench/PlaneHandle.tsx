import type { KeyboardEvent, PointerEvent } from 'react';
import { planeOf, REACH } from '../../../modalities/plane.ts';
import { type Place, placeAt, SIDE } from './fields/places.ts';
import { Handle } from './Handle.tsx';

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

const along = (value: number) => `calc(50% + ${(50 * value) / REACH}cqmin)`;

/** A place of the plane under the cursor: the handle's parent is the plane. */
function placeUnder(event: PointerEvent<HTMLElement>): Place | null {
  const box = event.currentTarget.parentElement?.getBoundingClientRect();
  if (!box) return null;
  const { width, height, scale } = planeOf(box);
  return placeAt(
    (event.clientX - box.left - width / 2) / scale,
    (box.top + height / 2 - event.clientY) / scale,
  );
}

/** Takes the handle away, and leaves the focus to its neighbour. */
function remove(event: KeyboardEvent<HTMLElement>, onRemove: () => void): void {
  event.preventDefault();
  // Held down, it takes one away, not the next as well.
  if (event.repeat) return;
  const { previousElementSibling: before, nextElementSibling: after } = event.currentTarget;
  onRemove();
  // Those that follow move up; the last one leaves the focus to the one before it.
  if (!after && before instanceof HTMLElement) before.focus();
}

/** A point of the plane that is dragged, or moved by the arrow keys. */
export function PlaneHandle({ name, at, className = '', text, onMove, onRemove }: Props) {
  const [x, y] = at;
  return (
    <Handle
      className={`plane-handle ${className}`}
      style={{ left: along(x), top: along(-y) }}
      name={name}
      least={-SIDE}
      most={SIDE}
      value={x}
      text={`x = ${x.toFixed(2)}, y = ${y.toFixed(2)}${text}`}
      keep={() => () => onMove(at)}
      onMove={(event) => {
        const to = placeUnder(event);
        if (to) onMove(to);
      }}
      onPush={(right, up, shift) => {
        const step = shift ? FINE : STEP;
        onMove(placeAt(x + right * step, y + up * step));
      }}
      onKey={(event) => {
        if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) remove(event, onRemove);
      }}
    />
  );
}
