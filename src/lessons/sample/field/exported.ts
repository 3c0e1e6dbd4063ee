/** What can be taken away of the bench: arrows and ways of particles, at the cursor. */
import { at, pairAt } from '../../../core/at.ts';
import { arrowKinds } from '../../../core/field.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Exportable, Table } from '../../../state/exportable.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { scheduleTable } from '../../common/scheduleTable.ts';
import { arrowsNow, isFieldLate, troubleNow, waysNow } from './field.ts';
import { places } from './survey.ts';

const unit = 'data units';

function arrows(): Table[] {
  const arrowed = arrowsNow();
  const { arrows: kind, answers } = experiment.getState();
  if (!arrowed || kind === 'none') return [];
  const { arrow, level } = arrowed;
  return [
    {
      name: 'arrows',
      title: `${arrowKinds[kind].label}, ${answers}, at t = ${level.t}`,
      columns: [
        { name: 'x', unit },
        { name: 'y', unit },
        { name: 'arrow x', unit: '' },
        { name: 'arrow y', unit: '' },
      ],
      rows: Array.from({ length: places.length / 2 }, (_, i) => [
        ...places.subarray(2 * i, 2 * i + 2),
        ...arrow.subarray(2 * i, 2 * i + 2),
      ]),
    },
  ];
}

function ways(): Table[] {
  const found = waysNow();
  if (!found) return [];
  const rows = (['flow', 'random'] as const).flatMap((family) =>
    found[family].flatMap((state, step) =>
      Array.from({ length: state.length / 2 }, (_, i) => [
        family,
        i + 1,
        at(found.levels, step).t,
        ...pairAt(state, i),
      ]),
    ),
  );
  return [
    {
      name: 'ways',
      title: 'Ways of the particles',
      columns: [
        { name: 'way', unit: '' },
        { name: 'particle', unit: '' },
        { name: 't', unit: '' },
        { name: 'x', unit },
        { name: 'y', unit },
      ],
      rows,
    },
  ];
}

export const exported: Exportable = {
  runs: () => [],
  tables: () => [...arrows(), ...ways(), scheduleTable(scheduleOf(experiment.getState()))],
  film: { from: 1, missing: troubleNow, late: isFieldLate },
};
