import { useEffect, useRef, useState } from 'react';
import { at, needed } from '../../../core/at.ts';
import { frameOf, paintDrawnCurve, placeIn } from '../../../modalities/schedule.ts';
import { curveOf } from '../../../state/curve.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { Canvas, type Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { CurvePoint } from './CurvePoint.tsx';
import { drawnCurveNow, pointsNow } from './curve.ts';
import { cells, results } from './results.ts';

const watch: readonly Watch[] = [experiment.subscribe, results.subscribe];

/** The curve whose results the present ones can be compared with. */
function curveBefore(): string | null {
  const curve = results.was(at(cells, 0))?.spec.curve;
  return curve === undefined || curve === experiment.getState().curve ? null : curve;
}

const paint: Paint = (context, box, look) => {
  const before = curveBefore();
  const dotted = before === null ? {} : { before: curveOf(before).schedule };
  paintDrawnCurve(context, box, { ...drawnCurveNow(), ...dotted }, look);
};

const share = (value: number) => `${Math.round(100 * value)} %`;

function label(): string {
  const { waste } = drawnCurveNow();
  const points = pointsNow()
    .map(({ t, alphaBar }) => `${alphaBar} at ${t}`)
    .join(', ');
  const dotted = curveBefore() === null ? '' : '. Dotted: the curve before';
  return `The drawn schedule, ᾱ over t: ${points}. ${share(waste.clean)} of the time in nearly clean data, ${share(1 - waste.noise)} in nearly pure noise${dotted}`;
}

/** The curve with its points. Along σ and log-SNR it lies fast: there is nothing to drag. */
export function Editor() {
  const plot = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  const axis = useExperiment((spec) => spec.axis);
  const mirrored = useExperiment((spec) => spec.direction === 'left');
  const count = useExperiment((spec) => spec.curve.split('_').length);
  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const sizes = new ResizeObserver(() =>
      setBox({ width: element.clientWidth, height: element.clientHeight }),
    );
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const frame = frameOf(box);
  const shares = (clientX: number, clientY: number): readonly [number, number] => {
    const { left, top } = needed(plot.current, 'The plot').getBoundingClientRect();
    const x = (clientX - left - frame.left) / frame.width;
    return [mirrored ? 1 - x : x, 1 - (clientY - top - frame.top) / frame.height];
  };
  const pixel = (x: number, y: number) => placeIn(frame, mirrored, x, y);
  return (
    <div className="hand-plot" ref={plot}>
      <Canvas paint={paint} watch={watch} label={label} chart="Schedule by hand" />
      {axis === 't' && box.width
        ? Array.from({ length: count }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the curve.
            <CurvePoint key={i} index={i + 1} share={shares} pixel={pixel} />
          ))
        : null}
    </div>
  );
}
