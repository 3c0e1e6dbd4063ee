/** What can be taken away of the bench: the run, and how well its parts join. */
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { made, seamNow } from './made.ts';

function seam(): Table {
  const found = seamNow();
  return {
    name: 'seam',
    title: 'Seam between what is kept and what is made',
    columns: [
      { name: 'times each step is taken', unit: '' },
      {
        name: 'seam',
        unit: 'mean absolute difference of values from -1 to 1, less that of the real picture',
      },
      { name: 'its standard error', unit: '' },
    ],
    rows: [[experiment.getState().again, found?.mean ?? null, found?.error ?? null]],
  };
}

export const exported = exportedOf(made, { name: () => 'made', tables: () => [seam()] });
