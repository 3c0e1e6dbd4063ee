import type { KeyboardEvent, PointerEvent } from 'react';
import { useStore } from 'zustand';
import { pictureShape } from '../../../core/arrays.ts';
import { REACH } from '../../../modalities/plane.ts';
import { pixelAt } from '../../../modalities/region.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { arrowKey } from '../../../ui/arrowKeys.ts';
import { capture, useDrag } from '../../../ui/drag.ts';
import { placeAt } from '../../common/bench/fields/places.ts';
import type { Aim } from '../../common/bench/pixels.ts';
import { aimAt, aimAway, brush, drag, dropStroke, lift, paints, press } from './brush.ts';
import { lineName } from './words.ts';

const shape = () => pictureShape(datasetOf(experiment.getState()).event);

/** What lies under the pointer: a pixel, or a place of the plane. */
function under(event: PointerEvent<HTMLElement>): Aim {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const place = [event.clientX - left, event.clientY - top] as const;
  if (paints()) return pixelAt(place, { width, height }, shape()[0], window.devicePixelRatio || 1);
  const scale = Math.min(width, height) / (2 * REACH);
  return placeAt((place[0] - width / 2) / scale, (height / 2 - place[1]) / scale);
}

/** Pixels, or data units, of a press of an arrow key; with Shift. */
const steps = { paint: [1, 4], push: [0.1, 0.5] } as const;

function moved(aim: Aim, [right, up]: readonly [number, number], far: boolean): Aim {
  if (!paints())
    return placeAt(aim[0] + right * steps.push[far ? 1 : 0], aim[1] + up * steps.push[far ? 1 : 0]);
  const by = steps.paint[far ? 1 : 0];
  const within = (at: number, length: number) => Math.min(length - 1, Math.max(0, at));
  return [within(aim[0] - up * by, shape()[0]), within(aim[1] + right * by, shape()[1])];
}

const middle = (): Aim => (paints() ? [shape()[0] >> 1, shape()[1] >> 1] : [0, 0]);

const where = ([a, b]: Aim) =>
  paints() ? `row ${a + 1}, column ${b + 1}` : `x = ${a.toFixed(2)}, y = ${b.toFixed(2)}`;

/** What the brush would do next, for those who use it by its keys. */
function spoken(aim: Aim, held: boolean): string {
  if (paints()) return `${where(aim)}; arrow keys move it, Enter paints`;
  if (held) return `${where(aim)}, held; arrow keys push, Enter lets go, Escape puts back`;
  return `${where(aim)}; arrow keys move it, Enter takes hold`;
}

interface Props {
  readonly number: number;
  /** A stroke has gone into this branch. */
  readonly onTaken: (branch: number) => void;
}

/** Lies over a line's picture while the pointer changes states: drag, or move it by arrow keys and press Enter. */
export function BrushHandle({ number, onTaken }: Props) {
  const over = useStore(brush, (state) => (state.over?.number === number ? state.over.aim : null));
  const holding = useStore(brush, (state) => state.stroke?.number === number);
  const aim = over ?? middle();
  const letGo = () => {
    const taken = lift();
    if (taken !== null) onTaken(taken);
  };
  const pointer = useDrag({
    start(event) {
      capture(event);
      press(number, under(event));
    },
    move: (event) => drag(number, under(event)),
    end: letGo,
    cancel: dropStroke,
  });
  const enter = () => {
    if (!holding) press(number, aim);
    if (holding || paints()) letGo();
  };
  const key = (event: KeyboardEvent) => {
    const arrow = arrowKey(event);
    if (arrow) {
      drag(number, moved(aim, arrow, event.shiftKey));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      // Held down, it is one press.
      if (!event.repeat) enter();
    } else if (event.key === 'Escape') dropStroke();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      role="slider"
      className="brush-handle"
      data-branch={number}
      aria-label={`Brush on ${lineName(number)}`}
      aria-valuenow={Math.round(aim[0] * 100) / 100}
      aria-valuetext={spoken(aim, holding)}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={(event) => {
        if (pointer.held()) pointer.onPointerMove(event);
        else aimAt(number, under(event));
      }}
      onPointerLeave={() => {
        if (!pointer.held() && document.activeElement?.getAttribute('data-branch') !== String(number))
          aimAway();
      }}
      onFocus={() => aimAt(number, aim)}
      onBlur={aimAway}
      onKeyDown={key}
    />
  );
}
