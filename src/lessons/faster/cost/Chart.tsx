import { useMemo } from 'react';
import { placeIn } from '../../../modalities/quality.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { look } from '../../../ui/look.ts';
import { Marks, type Spot, useBox } from '../../common/bench/Marks.tsx';
import { type ChartName, chartLabel, chartNow, painters, placeOf } from './chart.ts';
import type { Curve } from './curves.ts';
import { entryIn, formatEntry } from './fields/entries.ts';
import { choose, entryOf } from './runs.ts';
import { useCurves, watchResults } from './useCost.ts';
import { markText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, watchResults];

export const chartNames: Readonly<Record<ChartName, string>> = {
  cost: 'Quality against cost',
  diversity: 'Fidelity against diversity',
};

function spotsOf(chart: ChartName, curves: readonly Curve[], box: Box): Spot[] {
  const page = experiment.getState();
  const at = placeIn(box, chartNow(chart), look().font);
  return curves.flatMap(({ marks }, curve) =>
    marks.flatMap((mark, along) => {
      const found = placeOf(chart, page, mark);
      if (!found) return [];
      const key = formatEntry(mark.entry);
      return [{ key, label: markText(mark, page), curve, along, place: at(found.across, found.up) }];
    }),
  );
}

/** What is known so far, each entry with a button that brings it to the stage. */
export function Chart({ of: chart }: { readonly of: ChartName }) {
  const curves = useCurves();
  const up = useExperiment((spec) => spec.costUp);
  const across = useExperiment((spec) => spec.costAcross);
  const current = useExperiment((spec) => formatEntry(entryOf(spec)));
  const [element, box] = useBox();
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks move with what the axes are.
  const spots = useMemo(
    () => (box.width ? spotsOf(chart, curves, box) : []),
    [chart, curves, box, up, across],
  );
  return (
    <section className="measuring-chart" ref={element} aria-label={chartNames[chart]}>
      <Canvas
        paint={painters[chart]}
        watch={watch}
        label={() => chartLabel(chart)}
        chart={chartNames[chart]}
      />
      <Marks spots={spots} current={current} onChoose={(key) => choose(entryIn(key))} />
      {curves.length ? null : <p className="nothing">Tick a contender to measure it.</p>}
    </section>
  );
}
