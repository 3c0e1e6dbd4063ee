import { expect, it } from 'vitest';
import { rowsOf } from './tree.ts';

it('puts lines below their parent, late forks first, so that none crosses another', () => {
  const lines = [
    { parent: null, from: 1 },
    { parent: 0, from: 0.8 },
    { parent: 0, from: 0.2 },
    { parent: 1, from: 0.5 },
    { parent: 1, from: 0.3 },
  ];
  expect(rowsOf(lines)).toEqual([0, 2, 1, 4, 3]);
});
