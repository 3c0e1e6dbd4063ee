/** What can be taken away of the bench: the schedule by hand, and what few steps and many come to with it. */
import { curveOf } from '../../../state/curve.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { dataset } from '../../../state/sources.ts';
import { distanceOf } from '../../common/bench/distance.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { scheduleTable } from '../../common/scheduleTable.ts';
import { countOf } from '../../common/spec.ts';
import { cells, isResultLate, results } from './results.ts';

function distances(): Table {
  const unit = dataset(experiment.getState().data).kind.metric.name;
  return {
    name: 'results',
    title: 'What runs with it come to',
    columns: [
      { name: 'schedule', unit: '' },
      { name: 'steps', unit: '' },
      { name: 'distance from the data', unit },
      { name: 'standard error', unit },
    ],
    rows: cells.map((cell) => {
      const line = results.line(cell);
      const x = isResultLate(cell) ? null : results.resultSamples(cell);
      const found = line && x ? distanceOf(line.key, line.spec, x, countOf(line.spec)) : null;
      return [cell.schedule, cell.steps, found?.distance ?? null, found?.error ?? null];
    }),
  };
}

const shared = exportedOf(results, { name: ({ schedule, steps }) => `${schedule}, ${steps} steps` });

export const exported = {
  ...shared,
  // Its track is the schedule by hand, whichever the page goes by elsewhere.
  tables: () => [distances(), scheduleTable(curveOf(experiment.getState().curve).schedule)],
};
