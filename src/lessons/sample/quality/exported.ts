/** What can be taken away of the bench: the run on the stage, and the points of the chart. */

import type { Tally } from '../../../core/tally.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { curvesNow, floorNow } from './quality.ts';
import { stage } from './shown.ts';
import { distanceName } from './words.ts';

const figures = (tally: Tally | null | undefined) => [
  tally?.mean ?? null,
  tally?.error ?? null,
  tally?.count ?? 0,
];

/** The chart's points; the last row is that of fresh draws of the data. */
function points(): Table {
  const unit = distanceName(datasetOf(experiment.getState()));
  const measured = curvesNow().flatMap(({ label, points }) =>
    points.map(({ mark, calls, tally }) => [label, mark.steps, calls, ...figures(tally)]),
  );
  return {
    name: 'quality',
    title: 'Quality against calls of the network',
    columns: [
      { name: 'sampler', unit: '' },
      { name: 'steps', unit: '' },
      { name: 'network calls', unit: '' },
      { name: 'mean distance from the data', unit },
      { name: 'standard error', unit },
      { name: 'seeds', unit: '' },
    ],
    rows: [...measured, ['fresh data', null, null, ...figures(floorNow()?.tally)]],
  };
}

export const exported = exportedOf(stage, { name: () => 'run', tables: () => [points()] });
