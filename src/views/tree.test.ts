import { expect, it } from 'vitest';
import { crossed } from './tree.ts';

const lines = [
  { parent: null, from: 1 },
  { parent: 0, from: 0.8 },
  { parent: 0, from: 0.2 },
  { parent: 1, from: 0.5 },
  { parent: 0, from: 0.9 },
];

it.each([
  ['the trunk begins at its own line', 0, []],
  ['nothing lies between a line and the one above it', 1, []],
  ['a late branch passes beneath an earlier one', 2, [1]],
  ['what begins nearer to data is not in the way', 3, []],
  ['nor is what any other line leaves later', 4, []],
])('%s', (_, line, beneath) => {
  expect(crossed(lines, line)).toEqual(beneath);
});
