/** What can be taken away of the bench: the run, and how far it comes to be as wished. */
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { arrowsNow } from './arrows.ts';
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

const nameOf = (i: number, wishes: number): string =>
  ['place', 'without a wish', ...Array.from({ length: wishes }, (_, of) => `wish ${of + 1}`), 'together'][
    i
  ] ?? '';

/** Empty where no arrows are shown. */
function arrows(by: 'network' | 'exact'): Table[] {
  const found = arrowsNow(by);
  if (!found) return [];
  const lists = [found.x, found.free, ...found.each, found.together];
  const names = lists.map((_, i) => nameOf(i, found.each.length));
  return [
    {
      name: `arrows-${by}`,
      title: `Arrows of each wish and of all together, ${by}`,
      columns: names.flatMap((name) => ['x', 'y'].map((axis) => ({ name: `${name} ${axis}`, unit: '' }))),
      rows: Array.from({ length: found.x.length / 2 }, (_, i) =>
        lists.flatMap((list) => [...list.slice(2 * i, 2 * i + 2)]),
      ),
    },
  ];
}

export const exported = exportedOf(runs, {
  name: () => 'network',
  tables: () => [shares(), ...arrows('network'), ...arrows('exact')],
});
