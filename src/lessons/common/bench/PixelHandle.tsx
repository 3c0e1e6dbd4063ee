import { type KeyboardEvent, type PointerEvent, useEffect } from 'react';
import { useStore } from 'zustand';
import { pixelAt } from '../../../modalities/region.ts';
import { arrowKey } from '../../../ui/arrowKeys.ts';
import { capture, useDrag } from '../../../ui/drag.ts';
import type { PixelBrush } from './pixelBrush.ts';
import type { Aim } from './pixels.ts';

interface Props {
  readonly of: PixelBrush;
  readonly name: string;
  /** What Enter does: “paints”. */
  readonly verb: string;
  /** What is there. */
  readonly says?: (aim: Aim) => string;
}

/** Pixels that an arrow key goes with Shift. */
const FAR = 4;

function under(event: PointerEvent<HTMLElement>, side: number): Aim {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const place = [event.clientX - left, event.clientY - top] as const;
  return pixelAt(place, { width, height }, side, window.devicePixelRatio || 1);
}

const within = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));

/** Lies over the picture of a brush: drag, or move it by the arrow keys and press Enter. */
export function PixelHandle({ of, name, verb, says }: Props) {
  const [height, width] = of.shape;
  const aim: Aim = useStore(of.store, (state) => state.aim) ?? [height >> 1, width >> 1];
  useEffect(() => of.aimAway, [of]);
  const pointer = useDrag({
    start(event) {
      capture(event);
      of.press(under(event, height));
    },
    move: (event) => of.drag(under(event, height)),
    end: of.lift,
    cancel: of.drop,
  });
  const key = (event: KeyboardEvent) => {
    const arrow = arrowKey(event);
    if (arrow) {
      const by = event.shiftKey ? FAR : 1;
      of.drag([within(aim[0] - arrow[1] * by, height), within(aim[1] + arrow[0] * by, width)]);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    of.press(aim);
    of.lift();
  };
  return (
    <button
      type="button"
      role="slider"
      className="pixel-handle"
      aria-label={name}
      aria-valuenow={aim[0] * width + aim[1] + 1}
      aria-valuemin={1}
      aria-valuemax={height * width}
      aria-valuetext={`row ${aim[0] + 1}, column ${aim[1] + 1}${says ? `: ${says(aim)}` : ''}; arrow keys move it, Enter ${verb}`}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={(event) => {
        if (pointer.held()) pointer.onPointerMove(event);
        else of.aimAt(under(event, height));
      }}
      onPointerLeave={(event) => {
        if (!pointer.held() && document.activeElement !== event.currentTarget) of.aimAway();
      }}
      onFocus={() => of.aimAt(aim)}
      onBlur={of.aimAway}
      onKeyDown={key}
    />
  );
}
