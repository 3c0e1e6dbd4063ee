/** What can be taken away of the bench: its three runs, and how far each part is where it was asked for. */

import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { boundOf, laid, overlapsIn, places, titles } from './runs.ts';

const overlap = (): Table => ({
  name: 'overlap',
  title: 'Overlap of the results with their layouts',
  columns: [
    { name: 'part', unit: '' },
    ...places.flatMap((place) => [
      { name: titles[place], unit: 'intersection over union' },
      { name: 'its standard error', unit: '' },
    ]),
    { name: 'the reader on real pictures', unit: 'intersection over union' },
  ],
  rows: (datasetOf(experiment.getState()).parts ?? []).map((name, part) => [
    name,
    ...places.flatMap((place) => {
      const found = overlapsIn(place)?.[part];
      return [found?.mean ?? null, found?.error ?? null];
    }),
    boundOf(name),
  ]),
});

export const exported = exportedOf(laid, { name: (place) => titles[place], tables: () => [overlap()] });
