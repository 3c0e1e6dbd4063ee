import { expect, it } from 'vitest';
import { type Cell, cellBy } from './useRovingGrid.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

it.each<[string, Cell, Cell | undefined]>([
  ['ArrowRight', [1, 2], [1, 3]],
  ['ArrowLeft', [1, 0], [1, 0]],
  ['ArrowUp', [0, 2], [0, 2]],
  ['ArrowDown', [1, 2], [2, 2]],
  ['ArrowDown', [7, 2], [7, 2]],
  ['Home', [3, 4], [3, 0]],
  ['End', [3, 4], [3, 5]],
  ['a', [3, 4], undefined],
  ['Tab', [3, 4], undefined],
])('%s leads from %o to %o', (key, from, to) => {
  expect(cellBy({ ...plain, key }, from, [8, 6])).toEqual(to);
});

it('with Control, Home and End lead to the corners, and the arrows are the browser’s', () => {
  expect(cellBy({ ...plain, ctrlKey: true, key: 'Home' }, [3, 4], [8, 6])).toEqual([0, 0]);
  expect(cellBy({ ...plain, ctrlKey: true, key: 'End' }, [3, 4], [8, 6])).toEqual([7, 5]);
  expect(cellBy({ ...plain, ctrlKey: true, key: 'ArrowRight' }, [3, 4], [8, 6])).toBeUndefined();
});
