/** What can be taken away of the bench: its rungs, and what each comes to. */
import type { Table } from '../../../state/exportable.ts';
import { dataset } from '../../../state/sources.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { resultDistance } from '../../common/bench/resultDistance.ts';
import { stepsText } from '../../common/stepsText.ts';
import { ladder } from './rungs.ts';
import { costOf, nameOf } from './words.ts';

function results(): Table {
  const lines = [...ladder.lines().values()];
  const unit = lines[0] ? dataset(lines[0].spec.data).kind.metric.name : '';
  return {
    name: 'rungs',
    title: 'What each rung comes to',
    columns: [
      { name: 'rung', unit: '' },
      { name: 'network calls', unit: '' },
      { name: 'time', unit: 'ms' },
      { name: 'distance from the data', unit },
      { name: 'standard error', unit },
    ],
    rows: lines.map((line) => {
      const [cost, found] = [costOf(line.rung), resultDistance(ladder, line.rung)];
      return [
        nameOf(line),
        cost?.calls ?? null,
        cost?.ms ?? null,
        found?.distance ?? null,
        found?.error ?? null,
      ];
    }),
  };
}

export const exported = exportedOf(ladder, {
  name: (rung) => (typeof rung === 'number' ? stepsText(rung) : rung),
  tables: () => [results()],
});
