import { useMemo } from 'react';
import { placeIn } from '../../../modalities/quality.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { look } from '../../../ui/look.ts';
import { Marks, type Spot, useBox } from '../../common/bench/Marks.tsx';
import { chartLabel, chartNow, heightOf, paintChart, placed } from './chart.ts';
import { formatMark, markOf } from './fields/marks.ts';
import { type Curve, earlier } from './quality.ts';
import { load } from './shown.ts';
import { useCurves, watchResults } from './useQuality.ts';
import { pointText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, watchResults, earlier.subscribe];

function spotsOf(curves: readonly Curve[], box: Box): Spot[] {
  const at = placeIn(box, chartNow(), look().font);
  return curves.flatMap(({ points }, curve) =>
    points.filter(placed).map((point, along) => ({
      key: formatMark(point.mark),
      label: pointText(point),
      curve,
      along,
      place: at(point.calls, heightOf(point)),
    })),
  );
}

/** Quality against calls, as far as it is known. */
export function Chart() {
  const curves = useCurves();
  const current = useExperiment((spec) => spec.mark);
  const [element, box] = useBox();
  const spots = useMemo(() => (box.width ? spotsOf(curves, box) : []), [curves, box]);
  return (
    <div className="measuring-chart" ref={element}>
      <Canvas paint={paintChart} watch={watch} label={chartLabel} chart="Quality" />
      <Marks spots={spots} current={current} onChoose={(key) => load(markOf(key))} />
      {curves.length ? null : <p className="nothing">Tick a sampler to measure it.</p>}
    </div>
  );
}
