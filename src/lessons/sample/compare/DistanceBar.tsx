import { useEffect, useLayoutEffect, useRef } from 'react';
import { experiment } from '../../../state/experiment.ts';
import { nextFrame, notNextFrame } from '../../../ui/frame.ts';
import { floorOf } from '../../common/bench/distance.ts';
import { resultDistance } from '../../common/bench/resultDistance.ts';
import { countOf } from '../../common/spec.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { watchFigures } from './figures.ts';

function draw(element: HTMLElement, index: number): void {
  const spec = experiment.getState();
  const distances = [...columns.lines().keys()].map((place) =>
    spec.difference ? null : resultDistance(columns, place),
  );
  const bar = bars(distances, floorOf(spec, countOf(spec)))[index];
  element.hidden = !bar;
  for (const [name, share] of Object.entries(bar ?? {}))
    element.style.setProperty(`--${name}`, share === null ? '' : `${100 * share}%`);
  element.dataset.known = [bar?.low != null && 'error', bar?.floor != null && 'floor']
    .filter(Boolean)
    .join(' ');
}

/** How far the result is from the data, as a length beside those of the other columns. The caption has its number. */
export function DistanceBar({ index }: { readonly index: number }) {
  const bar = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (bar.current) draw(bar.current, index);
  });
  useEffect(() => {
    const write = () => {
      if (bar.current) draw(bar.current, index);
    };
    const schedule = () => nextFrame(write);
    const stops = watchFigures.map((start) => start(schedule));
    return () => {
      for (const stop of stops) stop();
      notNextFrame(write);
    };
  }, [index]);
  return (
    <span ref={bar} className="distance-bar" aria-hidden="true">
      <i />
    </span>
  );
}
