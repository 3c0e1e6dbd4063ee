/** What can be taken away of the bench: its columns, and what each comes to. */
import type { Table } from '../../../state/exportable.ts';
import { stepMilliseconds } from '../../../state/frames.ts';
import { dataset } from '../../../state/sources.ts';
import { distanceOf } from '../../common/bench/distance.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { countOf } from '../../common/spec.ts';
import { columns } from './columns.ts';
import { networksFor } from './fields/columns.ts';
import { columnName, detailsOf } from './words.ts';

/** Of the runs of the present settings; a distance is that of the result. */
function results(): Table {
  const [first] = [...columns.lines().values()];
  const unit = first ? dataset(first.spec.data).kind.metric.name : '';
  return {
    name: 'columns',
    title: 'What each column comes to',
    columns: [
      { name: 'column', unit: '' },
      { name: 'sampler', unit: '' },
      { name: 'details', unit: '' },
      { name: 'network calls', unit: '' },
      { name: 'time a step', unit: 'ms' },
      { name: 'distance from the data', unit },
      { name: 'standard error', unit },
    ],
    rows: [...columns.lines()].map(([place, { key, spec, space, column }]) => {
      const [result, run] = [columns.result(place), columns.run(place)];
      const x = columns.resultSamples(place);
      const found = x && distanceOf(key, spec, x, countOf(spec));
      const cost = [result?.nfe ?? null, stepMilliseconds(run?.frames ?? [])];
      const words = [
        columnName(column),
        detailsOf(column, networksFor(dataset(spec.data), spec.class), space.range),
      ];
      return [place + 1, ...words, ...cost, found?.distance ?? null, found?.error ?? null];
    }),
  };
}

export const exported = exportedOf(columns, {
  name: (place) => `column ${place + 1}`,
  tables: () => [results()],
});
