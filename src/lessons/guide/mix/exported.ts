/** What can be taken away of the bench: the run, and how far it comes to be as wished. */
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { runs, shareNow } from './runs.ts';
import { wishText } from './words.ts';

const shares = (): Table => ({
  name: 'wishes',
  title: wishText(experiment.getState()),
  columns: [
    { name: 'by', unit: '' },
    { name: 'share as wished', unit: '' },
    { name: 'standard error', unit: '' },
  ],
  rows: (['network', 'exact'] as const).flatMap((by) => {
    const figure = shareNow(by);
    return figure ? [[by, figure.mean, figure.error]] : [];
  }),
});

export const exported = exportedOf(runs, { name: () => 'network', tables: () => [shares()] });
