import { useMemo } from 'react';
import { tradePlace } from '../../../modalities/trade.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { look } from '../../../ui/look.ts';
import { Marks, type Spot, useBox } from '../../common/bench/Marks.tsx';
import { chartLabel, chartNow, isKnown, type Measure, measures, paintChart } from './chart.ts';
import { formatTrial, trialOf } from './fields/ways.ts';
import { type Curve, hindrance } from './measure.ts';
import { load } from './shown.ts';
import { useCurves, watchResults } from './useMeasuring.ts';
import { markText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, watchResults];

/** Both marks of a run lead to it; the upper one is reached by keys. */
function spotsOf(curves: readonly Curve[], box: Box): Spot[] {
  const at = tradePlace(box, chartNow(), look().font);
  return curves.flatMap(({ marks }, way) =>
    (Object.keys(measures) as Measure[]).flatMap((measure, which) =>
      marks.filter(isKnown).map((mark, along) => ({
        key: `${formatTrial(mark.trial)} ${measure}`,
        label: `${measures[measure].label}: ${markText(mark)}`,
        curve: 2 * way + which,
        along,
        place: at(mark.trial.scale, mark.figures[measure].mean),
      })),
    ),
  );
}

/** What is gained and lost by guidance, as far as it is known. */
export function Chart() {
  const curves = useCurves();
  const current = useExperiment((spec) => spec.guidedRun);
  const why = useExperiment(hindrance);
  const [element, box] = useBox();
  const spots = useMemo(() => (box.width ? spotsOf(curves, box) : []), [curves, box]);
  return (
    <section className="measuring-chart" ref={element} aria-label="Obedience and diversity">
      <Canvas paint={paintChart} watch={watch} label={chartLabel} chart="Obedience and diversity" />
      <Marks
        spots={spots}
        current={`${current} obedience`}
        onChoose={(key) => load(trialOf(key.split(' ')[0] ?? ''))}
      />
      {why ? <p className="nothing">{why}</p> : null}
      {!why && !curves.length ? <p className="nothing">Tick a way to guide to measure it.</p> : null}
    </section>
  );
}
