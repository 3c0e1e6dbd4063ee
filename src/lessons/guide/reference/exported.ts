/** What can be taken away of the bench: the run, and how far from the reference each strength leads. */
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { apartIn, returned, strengths } from './made.ts';

const distances = (): Table => ({
  name: 'strengths',
  title: 'Distance from the reference',
  columns: [
    { name: 'strength', unit: 't at which the run begins' },
    { name: 'distance', unit: 'root mean square of a value from -1 to 1' },
    { name: 'its standard error', unit: '' },
  ],
  rows: strengths.map((strength, which) => {
    const apart = apartIn(which);
    return [strength, apart?.mean ?? null, apart?.error ?? null];
  }),
});

export const exported = exportedOf(returned, {
  name: (place) => (place === 'returned' ? 'returned' : `strength ${strengths[place]}`),
  tables: () => [distances()],
});
