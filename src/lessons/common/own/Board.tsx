import { type KeyboardEvent, type PointerEvent, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { experiment } from '../../../state/experiment.ts';
import { EDGE } from '../../../state/placed.ts';
import { arrowKey } from '../../../ui/arrowKeys.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { capture, useDrag } from '../../../ui/drag.ts';
import type { Watch } from '../../../ui/frame.ts';
import { brush, countOnBoard, drag, drop, lift, type Point, press, subscribeBoard } from './board.ts';
import { paintBoard, placeUnder } from './paint.ts';

const watch: readonly Watch[] = [subscribeBoard, experiment.subscribe, brush.subscribe];

const under = (event: PointerEvent<HTMLElement>): Point => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return placeUnder([event.clientX - left, event.clientY - top], { width, height });
};

/** Units of the plane that a press of an arrow key goes; with Shift. */
const [NEAR, FAR] = [0.1, 0.5];

const within = (value: number): number => Math.min(EDGE, Math.max(-EDGE, value));

/** The plane that is drawn in: by mouse, pen or finger, or by arrow keys and Space. */
export function Board() {
  const { aim, tool } = useStore(brush);
  const count = useSyncExternalStore(subscribeBoard, countOnBoard);
  const at: Point = aim ?? [0, 0];
  const verb = tool === 'draw' ? 'draws' : 'erases';
  const pointer = useDrag({
    start(event) {
      capture(event);
      press(under(event));
    },
    move: (event) => drag(under(event)),
    end: lift,
    cancel: drop,
  });
  const key = (event: KeyboardEvent) => {
    const arrow = arrowKey(event);
    if (arrow) {
      const by = event.shiftKey ? FAR : NEAR;
      brush.setState({ aim: [within(at[0] + arrow[0] * by), within(at[1] + arrow[1] * by)] });
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      press(at);
      lift();
    }
  };
  return (
    <div className="board">
      <Canvas
        paint={paintBoard}
        watch={watch}
        label={() => `${count} points in the plane, x and y from −${EDGE} to ${EDGE}`}
      />
      <button
        type="button"
        role="slider"
        className="board-handle"
        aria-label="Brush"
        aria-valuenow={Math.round(at[0] * 100) / 100}
        aria-valuetext={`x = ${at[0].toFixed(2)}, y = ${at[1].toFixed(2)}; ${count} points; arrow keys move it, Space ${verb}`}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={(event) => {
          if (pointer.held()) pointer.onPointerMove(event);
          else brush.setState({ aim: under(event) });
        }}
        onPointerLeave={(event) => {
          if (!pointer.held() && document.activeElement !== event.currentTarget)
            brush.setState({ aim: null });
        }}
        onFocus={() => brush.setState({ aim: at })}
        onBlur={() => brush.setState({ aim: null })}
        onKeyDown={key}
      />
    </div>
  );
}
