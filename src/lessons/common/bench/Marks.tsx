import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Box } from '../../../ui/Canvas.tsx';

/** A mark of a chart. */
export interface Spot {
  readonly key: string;
  /** What it says. */
  readonly label: string;
  /** Which curve it is on, and where along it. */
  readonly curve: number;
  readonly along: number;
  readonly place: readonly [x: number, y: number];
}

interface Props {
  readonly spots: readonly Spot[];
  /** The key of the one on the stage. */
  readonly current: string;
  onChoose(key: string): void;
}

/** The size of an element, in CSS pixels. */
export function useBox() {
  const element = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return;
    const sizes = new ResizeObserver(([entry]) => {
      if (entry) setBox({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    sizes.observe(element.current);
    return () => sizes.disconnect();
  }, []);
  return [element, box] as const;
}

const near = (spots: readonly Spot[], x: number, y: number): Spot | undefined =>
  [...spots].sort(
    (a, b) => Math.hypot(a.place[0] - x, a.place[1] - y) - Math.hypot(b.place[0] - x, b.place[1] - y),
  )[0];

/** Where an arrow key leads: along the curve, or to the nearest mark of the next curve. */
function beside(spots: readonly Spot[], from: Spot, key: string): Spot | undefined {
  const onCurve = spots.filter(({ curve }) => curve === from.curve);
  if (key === 'Home') return onCurve[0];
  if (key === 'End') return onCurve[onCurve.length - 1];
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return onCurve.find(({ along }) => along === from.along + (key === 'ArrowRight' ? 1 : -1));
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const step = key === 'ArrowDown' ? 1 : -1;
  const curves = [...new Set(spots.map(({ curve }) => curve))];
  const next = curves[curves.indexOf(from.curve) + step];
  return near(
    spots.filter(({ curve }) => curve === next),
    ...from.place,
  );
}

/** The marks as buttons over the picture: one is reached with Tab, the others from there with the arrow keys. */
export function Marks({ spots, current, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const reached =
    spots.find(({ key }) => key === focused) ?? spots.find(({ key }) => key === current) ?? spots[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const to = reached && beside(spots, reached, event.key);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    list.current?.querySelector<HTMLElement>(`[data-mark="${to.key}"]`)?.focus();
  };
  // Marks lie on one another; a pointer means the one that it is nearest to.
  const onClick = (event: MouseEvent<HTMLButtonElement>, spot: Spot) => {
    const frame = list.current?.getBoundingClientRect();
    const meant =
      event.detail && frame ? near(spots, event.clientX - frame.left, event.clientY - frame.top) : spot;
    onChoose((meant ?? spot).key);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have a legend, and these are no form.
    <div className="marks" ref={list} role="group" aria-label="Marks of the chart" onKeyDown={onKeyDown}>
      {spots.map((spot) => (
        <button
          key={spot.key}
          type="button"
          data-mark={spot.key}
          tabIndex={spot === reached ? 0 : -1}
          aria-label={spot.label}
          aria-pressed={spot.key === current}
          title={spot.label}
          style={{ left: spot.place[0], top: spot.place[1] }}
          onFocus={() => setFocused(spot.key)}
          onClick={(event) => onClick(event, spot)}
        />
      ))}
    </div>
  );
}
