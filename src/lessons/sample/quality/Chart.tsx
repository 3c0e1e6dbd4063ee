import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { placeIn } from '../../../modalities/quality.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { chartLabel, chartNow, heightOf, paintChart, placed } from './chart.ts';
import { formatMark } from './fields/marks.ts';
import { type Curve, earlier, type Point } from './quality.ts';
import { load } from './shown.ts';
import { useCurves, watchResults } from './useQuality.ts';
import { pointText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, watchResults, earlier.subscribe];

interface Spot {
  readonly key: string;
  readonly point: Point;
  /** Which curve it is on, and where along it. */
  readonly curve: number;
  readonly along: number;
  readonly place: readonly [x: number, y: number];
}

function spotsOf(curves: readonly Curve[], box: Box): Spot[] {
  const at = placeIn(box, chartNow());
  return curves.flatMap(({ points }, curve) =>
    points.filter(placed).map((point, along) => ({
      key: formatMark(point.mark),
      point,
      curve,
      along,
      place: at(point.calls, heightOf(point)),
    })),
  );
}

/** The size of an element, in CSS pixels. */
function useBox() {
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
function Marks({ spots, current }: { readonly spots: readonly Spot[]; readonly current: string }) {
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
    load((meant ?? spot).point.mark);
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
          aria-label={pointText(spot.point)}
          aria-pressed={spot.key === current}
          title={pointText(spot.point)}
          style={{ left: spot.place[0], top: spot.place[1] }}
          onFocus={() => setFocused(spot.key)}
          onClick={(event) => onClick(event, spot)}
        />
      ))}
    </div>
  );
}

/** Quality against calls, as far as it is known. */
export function Chart() {
  const curves = useCurves();
  const current = useExperiment((spec) => spec.mark);
  const [element, box] = useBox();
  const spots = useMemo(() => (box.width ? spotsOf(curves, box) : []), [curves, box]);
  return (
    <div className="quality-chart" ref={element}>
      <Canvas paint={paintChart} watch={watch} label={chartLabel} chart="Quality" />
      <Marks spots={spots} current={current} />
      {curves.length ? null : <p className="nothing">Tick a sampler to measure it.</p>}
    </div>
  );
}
