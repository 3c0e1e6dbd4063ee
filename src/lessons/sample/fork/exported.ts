/** What can be taken away of the bench: the run with its branches. */
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { distanceFromParent, tree } from './runs.ts';
import { lineName, originOf } from './words.ts';

const branches = (): Table => ({
  name: 'branches',
  title: 'The branches at the cursor',
  columns: [
    { name: 'line', unit: '' },
    { name: 'origin', unit: '' },
    { name: 'distance from its parent', unit: 'root mean square, data units' },
  ],
  rows: [...tree.lines().keys()].map((number) => [
    lineName(number),
    originOf(number),
    distanceFromParent(number),
  ]),
});

export const exported = exportedOf(tree, { name: lineName, tables: () => [branches()] });
