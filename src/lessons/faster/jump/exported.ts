/** What can be taken away of the bench: what is along the way, and what each grid comes to. */
import { experiment } from '../../../state/experiment.ts';
import type { Exportable, Table } from '../../../state/exportable.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { scheduleTable } from '../../common/scheduleTable.ts';
import { gridNames } from './fields/grids.ts';
import { alongNow, isLate, isPlanar, offNow, timesOf, trouble } from './known.ts';
import { MANY, net } from './pictures.ts';
import { labelOf, timesText } from './words.ts';

const unit = 'data units';

function along(): Table {
  const found = alongNow();
  const known = found && !found.old ? found.along : null;
  return {
    name: 'along-the-way',
    title: 'Along the way',
    columns: [
      { name: 't', unit: '' },
      { name: 'how fast the answer turns until the next level', unit: 'data units a unit of t' },
      { name: 'how much is still open', unit },
    ],
    rows: known?.open.map(([t, open], k) => [t, known.turning[k]?.[1] ?? null, open]) ?? [],
  };
}

const grids = (): Table => ({
  name: 'grids',
  title: 'What each grid comes to',
  columns: [
    { name: 'grid', unit: '' },
    { name: 'steps begin at t', unit: '' },
    { name: 'distance of the ends', unit },
    { name: 'standard error', unit },
  ],
  rows: gridNames.map((name) => {
    const off = offNow(name);
    return [labelOf(name), timesOf(name) ? timesText(name) : null, off?.mean ?? null, off?.error ?? null];
  }),
});

const ofRuns = exportedOf(net, {
  name: (place) => (place === 'fine' ? `${MANY} steps` : labelOf(place)),
});

export const exported: Exportable = {
  // Of points there are none: the paths are exact.
  runs: ofRuns.runs,
  tables: () => [along(), grids(), scheduleTable(scheduleOf(experiment.getState()))],
  film: {
    from: 1,
    missing: () => (isPlanar() ? trouble() : ofRuns.film.missing()),
    late: () => (isPlanar() ? isLate() : (ofRuns.film.late?.() ?? false)),
  },
};
