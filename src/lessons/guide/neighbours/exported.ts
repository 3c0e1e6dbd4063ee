/** What can be taken away of the bench: the run, and how near each picture is to what was learnt. */
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { made, pairsNow } from './made.ts';
import { otherText, unmetText } from './words.ts';

function neighbours(): Table {
  const pairs = pairsNow();
  return {
    name: 'neighbours',
    title: 'Nearest training pictures',
    columns: [
      { name: 'picture', unit: '' },
      { name: 'distance', unit: 'root mean square of a value from -1 to 1' },
      { name: 'otherwise in the nearest', unit: '' },
      { name: 'never learnt together', unit: '' },
    ],
    rows: Array.isArray(pairs)
      ? pairs.map((pair, i) => [
          i + 1,
          pair.near?.distance ?? null,
          otherText(pair),
          pair.unmet ? unmetText(pair.unmet) : '',
        ])
      : [],
  };
}

export const exported = exportedOf(made, { name: () => 'made', tables: () => [neighbours()] });
