import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { arrowKey } from '../../../ui/arrowKeys.ts';
import { capture, useDrag } from '../../../ui/drag.ts';

interface Props {
  readonly className: string;
  readonly style?: CSSProperties;
  readonly name: string;
  readonly orientation?: 'vertical';
  readonly least: number;
  readonly most: number;
  readonly value: number;
  /** The value in words, with what the keys do. */
  readonly text: string;
  /** Called when a drag begins; what it returns puts back what was there before. */
  readonly keep: () => () => void;
  /** To where the pointer is. */
  readonly onMove: (event: PointerEvent<HTMLElement>) => void;
  /** Whether it moves to where it is pressed. */
  readonly jumps?: boolean;
  /** By an arrow key; shift: with Shift. */
  readonly onPush: (right: number, up: number, shift: boolean) => void;
  /** Any other key. */
  readonly onKey?: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** What is dragged in two directions, or moved by the arrow keys. */
export function Handle(props: Props) {
  const { name, orientation, least, most, value, text, keep, onMove, jumps, onPush, onKey, ...look } = props;
  const putBack = useRef(() => {});
  const { onPointerDown, onPointerMove } = useDrag({
    start(event) {
      capture(event);
      putBack.current = keep();
      if (jumps) onMove(event);
    },
    move: onMove,
    cancel: () => putBack.current(),
  });
  return (
    <button
      type="button"
      role="slider"
      {...look}
      aria-label={name}
      aria-orientation={orientation}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={(event) => {
        const arrow = arrowKey(event);
        if (arrow) onPush(...arrow, event.shiftKey);
        else onKey?.(event);
      }}
    />
  );
}
