import { type KeyboardEvent, useRef } from 'react';
import { logSnr } from '../../../core/schedules.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { capture, useDrag } from '../../../ui/drag.ts';
import { logSnrText } from '../../common/cursor.ts';
import { move, placeOf, pointAt, pointsNow } from './hand.ts';

interface Props {
  readonly index: number;
  /** From CSS pixels of the window to shares of the axes, and back to CSS pixels within the plot. */
  readonly share: (clientX: number, clientY: number) => readonly [number, number];
  readonly pixel: (x: number, y: number) => readonly [number, number];
}

/** A step of the arrow keys, as a share of the axis; with Shift. */
const STEP = 0.02;
const FINE = 0.004;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One point of the curve: dragged, or moved by the arrow keys. */
export function Handle({ index, share, pixel }: Props) {
  const scale = useExperiment((spec) => spec.scale);
  const mirrored = useExperiment((spec) => spec.direction === 'left');
  useExperiment((spec) => spec.curve);
  const before = useRef('');
  const { onPointerDown, onPointerMove } = useDrag({
    start(event) {
      capture(event);
      before.current = experiment.getState().curve;
    },
    move: (event) => move(index, pointAt(...share(event.clientX, event.clientY), scale)),
    cancel: () => change({ curve: before.current }),
  });
  const points = pointsNow();
  const point = points[index];
  if (!point) return null;
  const place = placeOf(point, 't', scale);
  const [left, top] = pixel(...place);
  const level = { t: point.t, alpha: Math.sqrt(point.alphaBar), sigma: Math.sqrt(1 - point.alphaBar) };

  const push = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE : STEP;
    const across = (mirrored ? -1 : 1) * arrow[0] * step;
    move(index, pointAt(place[0] + across, place[1] + arrow[1] * step, scale));
  };
  return (
    <button
      type="button"
      role="slider"
      className="hand-point"
      style={{ left, top }}
      aria-label={`Point ${index} of ${points.length - 1}`}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={point.alphaBar}
      aria-valuetext={`t = ${point.t}, ᾱ = ${point.alphaBar}, log-SNR ${Number.isFinite(logSnr(level)) ? logSnrText(level) : '−∞'}; arrow keys move it`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={push}
    />
  );
}
