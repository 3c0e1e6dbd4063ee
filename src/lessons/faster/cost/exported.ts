/** What can be taken away of the bench: the run on the stage, and all that is measured. */
import type { Estimate } from '../../../core/tally.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { entryName } from './contenders.ts';
import { curvesNow, realNow } from './curves.ts';
import { measures } from './fields/offered.ts';
import type { Figures } from './figures.ts';
import { stage } from './shown.ts';
import { measureLabel } from './words.ts';

const pair = (one: Estimate | null | undefined) => [one?.mean ?? null, one?.error ?? null];
const all = (figures: Figures | null) => measures.flatMap((name) => pair(figures?.[name]));

/** The charts' points; the last row is that of other real samples. */
function entries(): Table {
  const page = experiment.getState();
  const rows = curvesNow().flatMap(({ marks }) =>
    marks.map(({ entry, calls, time, figures }) => [
      entryName(entry),
      calls,
      ...pair(time),
      ...all(figures),
      figures.lots,
    ]),
  );
  const real = realNow();
  return {
    name: 'cost',
    title: 'Quality against cost',
    columns: [
      { name: 'contender', unit: '' },
      { name: 'network calls', unit: '' },
      { name: 'time of a lot', unit: 'ms' },
      { name: 'standard error of the time', unit: 'ms' },
      ...measures.flatMap((name) => [
        { name: measureLabel(name, page) ?? name, unit: '' },
        { name: `standard error of ${measureLabel(name, page) ?? name}`, unit: '' },
      ]),
      { name: 'lots', unit: '' },
    ],
    rows: [...rows, ['real data', null, null, null, ...all(real), real?.lots ?? 0]],
  };
}

export const exported = exportedOf(stage, { name: () => 'run', tables: () => [entries()] });
