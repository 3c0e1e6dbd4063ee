/** What can be taken away of the bench: the run, and the three arrows. */
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { arrowsNow } from './pull.ts';
import { walk } from './run.ts';

function arrows(): Table {
  const found = arrowsNow();
  return {
    name: 'arrows',
    title: 'Arrows at each place: without the wish, with it, guided',
    columns: ['x', 'y', 'free x', 'free y', 'asked x', 'asked y', 'guided x', 'guided y'].map((name) => ({
      name,
      unit: '',
    })),
    rows: found
      ? Array.from({ length: found.x.length / 2 }, (_, i) =>
          [found.x, found.free, found.asked, found.guided].flatMap((list) => [
            ...list.slice(2 * i, 2 * i + 2),
          ]),
        )
      : [],
  };
}

export const exported = exportedOf(walk, { name: () => 'run', tables: () => [arrows()] });
